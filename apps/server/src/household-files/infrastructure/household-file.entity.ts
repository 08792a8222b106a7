import type { ContactLanguage, ContactWay, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/**
 * 一户一档: how to reach and serve a household, and nothing else (product.md "Household file"). It exists only where a resident opened it,
 * and goes without a trace of the contact when they delete it.
 */
@Entity('household_file')
@Index('uq_household_file', ['tenantId', 'householdId'], { unique: true })
@Index('uq_household_file_key', ['keyHash'], { unique: true })
@Index('ix_household_file_zone', ['tenantId', 'zoneId', 'id'])
export class HouseholdFile {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() householdId: string;
  @RefColumn() zoneId: string;
  /** Hash of the file code, by which the resident reads, changes and deletes it. */
  @WordColumn(64) keyHash: string;
  @WordColumn(400) salutationSealed: string;
  @WordColumn(400, { nullable: true }) phoneSealed: string | null;
  @WordColumn(16) language: ContactLanguage;
  @WordColumn(16) contactWay: ContactWay;
  /** When they like to be reached, in their own words. */
  @WordColumn(60, { nullable: true }) contactHours: string | null;
  @FlagColumn() doNotVisit: boolean;
  /** Version of the text that was agreed to. */
  @IntColumn() consentVersion: number;
  @InstantColumn() consentAt: Instant;
  @InstantColumn() changedAt: Instant;
  @IntColumn() version: number;
}
