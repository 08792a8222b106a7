import type { CalendarDay } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Who of a party group looks after its queue on a day (值班). A plan to be seen, not a record of attendance. */
@Entity('duty_turn')
@Index('uq_duty_turn', ['tenantId', 'groupId', 'day', 'personId'], { unique: true })
export class DutyTurn {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() groupId: string;
  /** A day in Shanghai. */
  @WordColumn(10) day: CalendarDay;
  @RefColumn() personId: string;
}
