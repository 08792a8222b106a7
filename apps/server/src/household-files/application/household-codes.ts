import { Injectable } from '@nestjs/common';
import { formatLookupCode, lookupCodeFromBytes, parseLookupCode } from '@yige/domain';
import { Keys } from '../../platform/crypto/keys.js';

/** The code by which a household keeps its own file: derived from the file's id, so that a retry shows it again while only its hash is kept. */
@Injectable()
export class HouseholdCodes {
  constructor(private readonly keys: Keys) {}

  of(fileId: string): string {
    return formatLookupCode(lookupCodeFromBytes(this.keys.hmac('household-code', fileId)));
  }

  /** Hash of what somebody typed; null when it cannot be a code. */
  hash(typed: string): string | null {
    const code = parseLookupCode(typed);
    return code === null ? null : this.keys.hmac('household-hash', code).toString('hex');
  }
}
