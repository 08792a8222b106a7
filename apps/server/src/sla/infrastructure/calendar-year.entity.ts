import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One version of a year of the working calendar, as a district imported it; the newest of a year counts, the older ones stay. */
@Entity('calendar_year')
@Index('uq_calendar_year', ['tenantId', 'year', 'version'], { unique: true })
export class CalendarYearRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @IntColumn() year: number;
  /** Counts the imports of this year, from 1. */
  @IntColumn() version: number;
  @FlagColumn() active: boolean;
  @WordColumn(64) checksum: string;
  @JsonColumn() days: { readonly holidays: readonly string[]; readonly makeUpWorkdays: readonly string[] };
  @InstantColumn() importedAt: Instant;
}
