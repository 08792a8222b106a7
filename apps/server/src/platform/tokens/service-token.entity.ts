import type { Instant } from '@yige/domain';
import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../database/columns.js';

/** The token by which all processes call one outside service. Its id is the service's name. */
@Entity('service_token')
export class ServiceToken {
  @IdColumn() id: string;
  /** Null before the first. */
  @TextColumn({ nullable: true }) tokenSealed: string | null;
  /** Moved to the beginning of time when the service did not take it. */
  @InstantColumn() expiresAt: Instant;
  /** Counts the tokens. */
  @IntColumn() generation: number;
  /** Whoever asks for the next one. */
  @InstantColumn({ nullable: true }) leaseUntil: Instant | null;
  @RefColumn({ nullable: true }) leaseToken: string | null;
  /** When one was asked for that ends all others, and how often on that day: services allow it rarely. */
  @InstantColumn({ nullable: true }) forcedAt: Instant | null;
  @WordColumn(10, { nullable: true }) forcedOn: string | null;
  @IntColumn() forcedCount: number;
}
