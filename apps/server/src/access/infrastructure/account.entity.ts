import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** The way in for one person: login name and argon2id hash. Sign-in knows no tenant, so the login is unique over the installation. */
@Entity('account')
@Index('uq_account_login', ['login'], { unique: true })
@Index('ix_account_disabled', ['tenantId', 'disabled', 'personId'])
@Index('uq_account_person', ['tenantId', 'personId'], { unique: true })
export class Account {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @WordColumn(60) login: string;
  @WordColumn(200) passwordHash: string;
  @FlagColumn() disabled: boolean;
  @InstantColumn() createdAt: Instant;
}
