import { Injectable } from '@nestjs/common';
import { normalisedPassword } from '@yige/domain';
import { hash, verify } from '@node-rs/argon2';
import { Clock } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Reads } from '../../platform/database/reads.js';
import { Ids } from '../../platform/ids/ids.js';
import { Account } from '../infrastructure/account.entity.js';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified when the login does not exist, so that the time of an answer does not tell which logins do. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$aYzaPkAhKy8vKKH6mLGSLA$rjJbnGzs0AT3BDAG1FblsgmG5Rc9y8dkZcrWLXuPqsM';

/** In place of a hash: its owner has not set a password yet, and none opens it. */
export const NO_PASSWORD = '';

@Injectable()
export class Accounts {
  constructor(
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The slow part of {@link create}, to be done before a transaction opens. */
  hashPassword(password: string): Promise<string> {
    return hash(normalisedPassword(password), ARGON2ID);
  }

  async create(tx: Tx, account: Pick<Account, 'tenantId' | 'personId' | 'login' | 'passwordHash'>): Promise<void> {
    await insertRows(tx, Account, [{ ...account, id: this.ids.next(), disabled: false, createdAt: this.clock.now() }]);
  }

  /** The account, if the password is its own and it is in use; null tells no more than that. */
  async verified(login: string, password: string): Promise<Account | null> {
    const account = await this.reads.manager.findOneBy(Account, { login });
    const right = await verify(account?.passwordHash || NOBODY, normalisedPassword(password)).catch(() => false);
    return account && right && !account.disabled && account.passwordHash !== NO_PASSWORD ? account : null;
  }
}
