import type { Instant, PropertyTaskStatus } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/**
 * What a property company (物业) is asked to do, or a unit that is complained about to say, in words that somebody has confirmed to be neutral. It is all
 * that it is shown: of the request behind it neither text, number nor reporter (product.md "Who sees what").
 */
@Entity('property_task')
@Index('ix_property_task_unit', ['tenantId', 'unitId', 'status', 'dueAt', 'id'])
@Index('ix_property_task_request', ['tenantId', 'requestId'])
export class PropertyTask {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** The company, or the unit. */
  @RefColumn() unitId: string;
  /** The unit that asks. */
  @RefColumn() askedById: string;
  @WordColumn(300) summary: string;
  @WordColumn(300) place: string;
  /** The unit is the side that is complained about, and asked for its word. */
  @FlagColumn({ default: false }) complained: boolean;
  @InstantColumn() dueAt: Instant;
  @WordColumn(16) status: PropertyTaskStatus;
  @WordColumn(300, { nullable: true }) answer: string | null;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
}
