import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

export const CODE_TARGETS = ['grid', 'building', 'place'] as const;
export type CodeTarget = (typeof CODE_TARGETS)[number];
export const CODE_STATUSES = ['active', 'revoked'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** A printed code (一码). It says nothing by itself and keeps its text when grids change: only what it points at is changed. */
@Entity('place_code')
@Index('uq_place_code', ['code'], { unique: true })
@Index('ix_place_code_grid', ['tenantId', 'gridId', 'id'])
export class PlaceCode {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(16) code: string;
  @WordColumn(16) target: CodeTarget;
  @RefColumn() gridId: string;
  @RefColumn({ nullable: true }) buildingId: string | null;
  @WordColumn(200) label: string;
  @WordColumn(16) status: CodeStatus;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) revokedAt: Instant | null;
  @WordColumn(200, { nullable: true }) revokedReason: string | null;
  /** Of every change: two people who change the same code at once do not undo each other. */
  @IntColumn({ default: 1 }) version: number;
  /** From then on it is out of use; null: it has no end. Set for a code that was printed anew, so that old sheets lead on until they are exchanged. */
  @InstantColumn({ nullable: true }) endsAt: Instant | null;
  /** The code that is printed in its stead. */
  @RefColumn({ nullable: true }) replacedById: string | null;
}

/** What a code has that nobody has changed yet. */
export const UNCHANGED = { status: 'active', version: 1, revokedAt: null, revokedReason: null, endsAt: null, replacedById: null } as const satisfies Partial<PlaceCode>;

/** Whether it leads to its place now. */
export const isInUse = ({ status, endsAt }: Pick<PlaceCode, 'status' | 'endsAt'>, now: Instant): boolean => status === 'active' && (endsAt === null || endsAt > now);
