import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, WordColumn } from '../../platform/database/columns.js';

/** Somebody who comes by WeChat, in whichever district: no name, no number. The openid is found by its keyed hash, and opened only to send them a message. */
@Entity('wechat_identity')
@Index('uq_wechat_identity_openid', ['openidHash'], { unique: true })
export class WechatIdentity {
  @IdColumn() id: string;
  @WordColumn(64) openidHash: string;
  @WordColumn(400) openidSealed: string;
  @InstantColumn() createdAt: Instant;
}
