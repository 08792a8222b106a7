import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

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
}
