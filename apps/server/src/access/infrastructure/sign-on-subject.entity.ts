import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Which account somebody opens at the district's single sign-on. Bound once; only a keyed hash of issuer and subject is kept. */
@Entity('sign_on_subject')
@Index('uq_sign_on_subject', ['subjectHash'], { unique: true })
@Index('uq_sign_on_account', ['tenantId', 'accountId'], { unique: true })
export class SignOnSubject {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @WordColumn(64) subjectHash: string;
  @InstantColumn() boundAt: Instant;
}
