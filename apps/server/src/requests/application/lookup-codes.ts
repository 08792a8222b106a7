import { Injectable } from '@nestjs/common';
import { formatLookupCode, lookupCodeFromBytes, parseLookupCode } from '@yige/domain';
import { Keys } from '../../platform/crypto/keys.js';

/** The code that opens one request without an account: derived from its id, so that it can be shown again while only its hash is kept. */
@Injectable()
export class LookupCodes {
  constructor(private readonly keys: Keys) {}

  of(requestId: string): string {
    return formatLookupCode(lookupCodeFromBytes(this.keys.hmac('lookup-code', requestId)));
  }

  /** Hash of what somebody typed; null when it cannot be a code. */
  hash(typed: string): string | null {
    const code = parseLookupCode(typed);
    return code === null ? null : this.keys.hmac('lookup-hash', code).toString('hex');
  }
}
