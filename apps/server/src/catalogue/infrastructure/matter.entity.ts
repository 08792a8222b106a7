import { Entity, Index } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';
import type { CatalogueItem } from '../catalogue-file.js';

/** One matter (事项) of one edition. */
@Entity('matter')
@Index('uq_matter_code', ['tenantId', 'catalogueVersionId', 'code'], { unique: true })
export class Matter {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() catalogueVersionId: string;
  @WordColumn(8) code: string;
  @WordColumn(120) name: string;
  /** The item as the file has it. */
  @JsonColumn() item: CatalogueItem;
}
