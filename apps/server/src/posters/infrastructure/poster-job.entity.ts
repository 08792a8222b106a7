import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';
import { LeasedRow } from '../../platform/lease/leased-row.js';
import type { SheetStyle } from '../sheet/content.js';

export const POSTER_FORMATS = ['pdf', 'svg'] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

/** Whose posters: some codes, those below some places, or (without `nodeIds`) all of the district. With `buildings` those of buildings and places as well as of grids. */
export type PosterScope = { readonly codeIds: readonly string[] } | { readonly nodeIds: readonly string[] | null; readonly buildings: boolean };

/** One file of posters: ordered, made beside everything else, kept for some days. `discarded` is one that whoever ordered it called off. */
@Entity('poster_job')
@Index('ix_poster_job', ['status', 'availableAt', 'id'])
@Index('ix_poster_job_person', ['tenantId', 'personId', 'id'])
export class PosterJob extends LeasedRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @JsonColumn() scope: PosterScope;
  @JsonColumn() style: SheetStyle;
  @WordColumn(4) format: PosterFormat;
  /** What the file is called, without its ending. */
  @WordColumn(200) title: string;
  @IntColumn() total: number;
  @IntColumn() made: number;
  /** Posters without the mini-program code, because the platform did not give it. */
  @IntColumn() lacking: number;
  @IntColumn({ nullable: true }) bytes: number | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) startedAt: Instant | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** Its file is gone. */
  @FlagColumn() cleared: boolean;
}

/** Where its file lies. */
export const posterKey = ({ id, format }: Pick<PosterJob, 'id' | 'format'>): string => `posters/${id.replaceAll('-', '')}.${format}`;
