import type { Instant, SendingState } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** That a notice goes to a person's WeChat, written before the call: WeChat knows no key by which a second call would be the first again. */
@Entity('notice_sending')
@Index('uq_notice_sending', ['tenantId', 'noticeId', 'identityId'], { unique: true })
@Index('ix_notice_sending_message', ['identityId', 'templateId', 'begunAt'])
@Index('ix_notice_sending_begun', ['begunAt'])
@Index('ix_notice_sending_template', ['tenantId', 'templateId', 'state', 'begunAt'])
export class NoticeSending {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() noticeId: string;
  @RefColumn() identityId: string;
  @WordColumn(64) templateId: string;
  @WordColumn(8) state: SendingState;
  @IntColumn() tries: number;
  /** Of the last try. */
  @InstantColumn() begunAt: Instant;
  /** The platform's own, once it has told that it arrived. */
  @WordColumn(64, { nullable: true }) messageId: string | null;
}
