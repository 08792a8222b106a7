import type { RequestStatus, Tier } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How many requests stand how at a place or with a unit, by the day on which somebody has to act. Kept up by the statistics. */
@Entity('request_standing')
@Index('ix_request_standing', ['tenantId', 'generation', 'placeId', 'held'])
export class RequestStanding {
  /** Made of the key. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @IntColumn() generation: number;
  @RefColumn() placeId: string;
  /** The place has them, as a unit; else they happened there. */
  @FlagColumn() held: boolean;
  @WordColumn(24) status: RequestStatus;
  @IntColumn() tier: Tier;
  @FlagColumn() confidential: boolean;
  /** `2026-11-22` in Shanghai; empty when nobody here has to act. */
  @WordColumn(10) dueDay: string;
  @IntColumn() n: number;
}
