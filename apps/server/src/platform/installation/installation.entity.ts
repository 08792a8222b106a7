import type { Instant } from '@yige/domain';
import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, WordColumn } from '../database/columns.js';

/** The stamp of a database: for what it was made. A trial database never serves in production, nor the other way round. */
@Entity('installation')
export class Installation {
  @IdColumn() id: string;
  @WordColumn(16) mode: 'trial' | 'production';
  @InstantColumn() createdAt: Instant;
}
