import type { Instant } from '@yige/domain';
import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** That a message is on its way to a person: WeChat refuses a second that meets the first (43108). Its id is the identity's, and it goes when the message has arrived. */
@Entity('notice_lane')
export class NoticeLane {
  @IdColumn() id: string;
  @InstantColumn() busyUntil: Instant;
  /** Of whoever has it. */
  @RefColumn() token: string;
}
