import type { Instant, TimeServiceStatus } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One person's help for another, in minutes, as one of them wrote it down. */
@Entity('time_service')
@Index('ix_time_service_provider', ['tenantId', 'providerId', 'id'])
@Index('ix_time_service_receiver', ['tenantId', 'receiverId', 'id'])
@Index('ix_time_service_decided', ['tenantId', 'decidedAt', 'status', 'nodeId'])
export class TimeService {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() providerId: string;
  @RefColumn() receiverId: string;
  @RefColumn() recorderId: string;
  /** Node at which the recorder serves: whoever is over it may settle. */
  @RefColumn() nodeId: string;
  @IntColumn() minutes: number;
  @WordColumn(200) what: string;
  /** `2026-11-22`, the day of the service in Asia/Shanghai. */
  @WordColumn(10) day: string;
  /** Number of the same service in another time bank, where one is linked. */
  @WordColumn(64, { nullable: true }) externalRef: string | null;
  @WordColumn(16) status: TimeServiceStatus;
  @WordColumn(200, { nullable: true }) objection: string | null;
  @InstantColumn() recordedAt: Instant;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
}
