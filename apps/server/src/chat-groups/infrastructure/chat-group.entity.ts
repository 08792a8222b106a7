import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A WeChat group of a grid (群). WeChat says nothing of it but an id of its own: no name, no members, no messages. */
@Entity('chat_group')
@Index('uq_chat_group_opengid', ['opengidHash'], { unique: true })
@Index('ix_chat_group_grid', ['tenantId', 'gridId', 'id'])
export class ChatGroup {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() gridId: string;
  @WordColumn(64) opengidHash: string;
  @WordColumn(400) opengidSealed: string;
  /** As whoever bound it calls it. */
  @WordColumn(60) label: string;
  @RefColumn() boundById: string;
  @InstantColumn() boundAt: Instant;
}
