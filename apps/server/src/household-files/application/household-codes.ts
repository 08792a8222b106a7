import { Injectable } from '@nestjs/common';
import { DerivedCodes } from '../../platform/crypto/derived-codes.js';
import { Keys } from '../../platform/crypto/keys.js';

/** The code by which a household keeps its own file. */
@Injectable()
export class HouseholdCodes extends DerivedCodes {
  constructor(keys: Keys) {
    super(keys, 'household-code', 'household-hash');
  }
}
