import type { Instant, PropertyTaskStatus } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/**
 * What a property company (物业) is asked to do, in words that somebody has confirmed to be neutral. It is all that the company is shown: of the
 * request behind it neither text, number nor reporter (product.md "Who sees what").
 */
@Entity('property_task')
@Index('ix_property_task_unit', ['tenantId', 'unitId', 'status', 'dueAt', 'id'])
@Index('ix_property_task_request', ['tenantId', 'requestId'])
export class PropertyTask {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** The property company. */
  @RefColumn() unitId: string;
  /** The unit that asks. */
  @RefColumn() askedById: string;
  @WordColumn(300) summary: string;
  @WordColumn(300) place: string;
  @InstantColumn() dueAt: Instant;
  @WordColumn(16) status: PropertyTaskStatus;
  @WordColumn(300, { nullable: true }) answer: string | null;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
}
