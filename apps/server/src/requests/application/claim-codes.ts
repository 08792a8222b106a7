import { Injectable } from '@nestjs/common';
import { DerivedCodes } from '../../platform/crypto/derived-codes.js';
import { Keys } from '../../platform/crypto/keys.js';

/** The code of a card by which a neighbour takes over what was filed for them. */
@Injectable()
export class ClaimCodes extends DerivedCodes {
  constructor(keys: Keys) {
    super(keys, 'claim-code', 'claim-hash');
  }
}
