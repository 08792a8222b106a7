import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Keys } from '../../platform/crypto/keys.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Reporter } from '../infrastructure/reporter.entity.js';

export interface GivenIdentity {
  readonly personId: string | null;
  readonly name?: string;
  readonly phone?: string;
  readonly onBehalf: boolean;
}

export interface MaskedReporter {
  readonly contactable: boolean;
  readonly nameMasked: string | null;
  readonly phoneMasked: string | null;
}

/** The reporter's identity: sealed when it comes in, masked when it goes out. */
@Injectable()
export class Reporters {
  constructor(
    private readonly keys: Keys,
    private readonly ids: Ids,
  ) {}

  seal(request: { id: string; tenantId: string }, given: GivenIdentity, createdAt: Instant): Reporter {
    const phone = given.phone?.replace(/[\s-]/g, '') ?? null;
    return {
      id: this.ids.next(),
      tenantId: request.tenantId,
      requestId: request.id,
      personId: given.personId,
      nameSealed: given.name === undefined ? null : this.keys.encrypt('reporter-identity', given.name),
      phoneSealed: phone === null ? null : this.keys.encrypt('reporter-identity', phone),
      phoneIndex: phone === null ? null : this.keys.hmac('phone-index', phone).toString('hex'),
      onBehalf: given.onBehalf,
      createdAt,
    };
  }

  masked(reporter: Reporter, anonymous: boolean): MaskedReporter {
    if (anonymous) return { contactable: reporter.phoneSealed !== null, nameMasked: null, phoneMasked: null };
    const name = reporter.nameSealed === null ? null : this.keys.decrypt('reporter-identity', reporter.nameSealed);
    const phone = reporter.phoneSealed === null ? null : this.keys.decrypt('reporter-identity', reporter.phoneSealed);
    return {
      contactable: phone !== null,
      nameMasked: name === null ? null : `${[...name][0] ?? ''}**`,
      phoneMasked: phone === null ? null : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    };
  }
}
