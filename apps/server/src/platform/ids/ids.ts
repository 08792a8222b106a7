import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** Makes identifiers: UUIDv7 text, so that rows of one time lie together in an index (decisions.md "Ids"). */
export abstract class Ids {
  abstract next(): string;
}

@Injectable()
export class UuidV7Ids extends Ids {
  next(): string {
    return v7();
  }
}

/** The id of what its key makes unique: whoever makes it a second time meets the first, without a look. */
export const derivedId = (...key: readonly (string | number | boolean)[]): string => createHash('sha256').update(key.join('\0')).digest('base64url').slice(0, 36);
