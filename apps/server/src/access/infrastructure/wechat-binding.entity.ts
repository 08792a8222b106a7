import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** Which account somebody opens by WeChat: one account, one WeChat. */
@Entity('wechat_binding')
@Index('uq_wechat_binding_identity', ['identityId'], { unique: true })
@Index('uq_wechat_binding_account', ['tenantId', 'accountId'], { unique: true })
export class WechatBinding {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() identityId: string;
  @RefColumn() accountId: string;
  @RefColumn() personId: string;
  @InstantColumn() boundAt: Instant;
}
