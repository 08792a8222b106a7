import { Injectable } from '@nestjs/common';
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
