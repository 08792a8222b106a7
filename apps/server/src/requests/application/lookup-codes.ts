import { Injectable } from '@nestjs/common';
import { DerivedCodes } from '../../platform/crypto/derived-codes.js';
import { Keys } from '../../platform/crypto/keys.js';

/** The code that opens one request without an account. */
@Injectable()
export class LookupCodes extends DerivedCodes {
  constructor(keys: Keys) {
    super(keys, 'lookup-code', 'lookup-hash');
  }
}
