import type { Instant } from '@yige/domain';
import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, WordColumn } from '../database/columns.js';

/** That a key of the ring has written in this database: by it a start sees that a key is missing, or is another than it was. */
@Entity('crypto_key')
export class CryptoKey {
  /** Its name in the ring, such as `k2`. */
  @IdColumn() id: string;
  @WordColumn(24) cipher: string;
  /** Of the secret, which it tells nothing of. */
  @WordColumn(16) fingerprint: string;
  @InstantColumn() since: Instant;
  /** Since when nothing needs it any more. */
  @InstantColumn({ nullable: true }) droppedAt: Instant | null;
}
