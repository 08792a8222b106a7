import { createHash, randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** Makes identifiers: UUIDv7 text, so that rows of one time lie together in an index (decisions.md "Ids"). */
export abstract class Ids {
  abstract next(): string;
}

/** Random bytes are asked for in stock: a request takes a dozen ids, and each asking costs more than the rest of making one. */
const STOCK = 4_096;
const ID_BYTES = 16;

@Injectable()
export class UuidV7Ids extends Ids {
  private readonly stock = new Uint8Array(STOCK);
  private used = STOCK;
  private msecs = -Infinity;
  private seq = 0;

  next(): string {
    const random = this.random();
    // eslint-disable-next-line no-restricted-syntax -- the order of ids must not follow a clock that tests and drills set
    const now = Date.now();
    if (now > this.msecs) {
      this.msecs = now;
      this.seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else {
      // Of one millisecond the later is the greater; should there ever be no more, the next begins early.
      this.seq = (this.seq + 1) | 0;
      if (this.seq === 0) this.msecs++;
    }
    return v7({ random, msecs: this.msecs, seq: this.seq });
  }

  private random(): Uint8Array {
    if (this.used === STOCK) {
      randomFillSync(this.stock);
      this.used = 0;
    }
    return this.stock.subarray(this.used, (this.used += ID_BYTES));
  }
}

/** The id of what its key makes unique: whoever makes it a second time meets the first, without a look. */
export const derivedId = (...key: readonly (string | number | boolean)[]): string => createHash('sha256').update(key.join('\0')).digest('base64url').slice(0, 36);
