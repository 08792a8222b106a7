import type { Contribution, CountedPlaces } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';

/** What a request adds to the summaries at present. Its next change takes this away and adds the new. */
@Entity('counted_request')
@Index('ix_counted_request', ['tenantId', 'generation', 'requestId'])
export class CountedRequest {
  /** Made of generation and request. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @IntColumn() generation: number;
  @RefColumn() requestId: string;
  /** Version of the request that is counted. */
  @IntColumn() version: number;
  @JsonColumn() counted: { readonly contribution: Contribution; readonly places: CountedPlaces };
}
