import { Injectable } from '@nestjs/common';
import { Keys } from '../../platform/crypto/keys.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { Reporters } from './reporters.js';

/** Mainland mobile numbers alone take text messages. */
const MOBILE = /^1[3-9]\d{9}$/;

/** Whoever reported, to be told by their phone alone. */
export interface PhoneReached {
  readonly phone: string;
  /** Stands for the number where it is only counted. */
  readonly counter: string;
}

/** The number of whoever reported, where it may be used to tell them. */
@Injectable()
export class PhoneContact {
  constructor(
    private readonly reads: Reads,
    private readonly reporters: Reporters,
    private readonly ownData: OwnDataRepository,
    private readonly keys: Keys,
  ) {}

  /** Null unless they gave a mobile number, agreed to be reached by it and still do, and no inbox is theirs. */
  async of(tenantId: string, requestId: string): Promise<PhoneReached | null> {
    const reporter = await findRow(this.reads.manager, Reporter, { tenantId, requestId });
    if (!reporter || reporter.erasedAt !== null || reporter.personId !== null || reporter.identityId !== null) return null;
    const consents = await this.ownData.consents(this.reads.manager, { id: requestId, tenantId });
    if (!consents.some(({ purpose, withdrawnAt }) => purpose === 'contact' && withdrawnAt === null)) return null;
    const { phone } = await this.reporters.open(reporter);
    return phone !== null && MOBILE.test(phone) ? { phone, counter: this.keys.mac('attempt-source', phone) } : null;
  }
}
