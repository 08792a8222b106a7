import { Injectable } from '@nestjs/common';
import { PASSWORD_MAX, PASSWORD_MIN, passwordFault, type PasswordFault, type PasswordOwner } from '@yige/domain';
import { Not } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem, type ProblemCode } from '../../platform/http/problem.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { Accounts } from './accounts.js';
import { LivingSessions } from './living-sessions.js';
import { SignInLimits } from './sign-in-limits.js';

const CODE: Readonly<Record<PasswordFault, ProblemCode>> = { tooShort: 'ACCESS.PASSWORD_TOO_SHORT', tooLong: 'ACCESS.PASSWORD_TOO_LONG', wellKnown: 'ACCESS.PASSWORD_WELL_KNOWN' };

/** @throws Problem for a password that is too easily guessed, or too long. */
export function mustBeGood(password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (fault !== null) throw new Problem(CODE[fault], { params: { min: PASSWORD_MIN, max: PASSWORD_MAX } });
}

/** Somebody changes their own password. */
@Injectable()
export class Passwords {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: SignInLimits,
    private readonly living: LivingSessions,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** Ends every other session of the account. @throws Problem for a wrong present password, or a new one that will not do. */
  async change({ tenantId, personId, sessionId, source }: SignedInActor, current: string, password: string): Promise<void> {
    const { login } = await this.reads.manager.findOneByOrFail(Account, { tenantId, personId });
    const { name } = await this.reads.manager.findOneByOrFail(Person, { id: personId, tenantId });
    const tried = await this.limits.take(login, source, undefined);
    const account = await this.accounts.verified(login, current);
    if (!account) throw new Problem('ACCESS.CURRENT_PASSWORD_WRONG');
    await this.limits.giveBack(tried);
    mustBeGood(password, { login, name });
    if (current === password) throw new Problem('ACCESS.PASSWORD_AS_BEFORE');
    const passwordHash = await this.accounts.hashPassword(password);
    await this.uow.run(async (tx) => {
      // Whoever was faster has changed it already, with a password that this caller may not know.
      if ((await updateRows(tx, Account, { id: account.id, passwordHash: account.passwordHash }, { passwordHash })) === 0) throw new Problem('ACCESS.CURRENT_PASSWORD_WRONG');
      await deleteRows(tx, Session, { tenantId, personId, id: Not(sessionId) });
    });
    this.living.forget(personId, sessionId);
  }
}
