import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';
import type { CatalogueFrame } from '../catalogue-file.js';

/** One imported edition of the matter catalogue (事项清单); exactly one of a tenant is active. */
@Entity('catalogue_version')
@Index('uq_catalogue_checksum', ['tenantId', 'checksum'], { unique: true })
export class CatalogueVersion {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(40) version: string;
  @WordColumn(64) checksum: string;
  /** Everything of the edition but its matters: units, categories, limits per urgency, reasons. */
  @JsonColumn() frame: CatalogueFrame;
  @FlagColumn() active: boolean;
  @InstantColumn() importedAt: Instant;
}
