import { Injectable } from '@nestjs/common';
import { PASSWORD_MAX, PASSWORD_MIN, passwordFault, type PasswordFault, type PasswordOwner } from '@yige/domain';
import { Not } from 'typeorm';
import { Audit } from '../../audit/index.js';
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
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** Ends every other session of the account. @throws Problem for a wrong present password, or a new one that will not do. */
  async change(actor: SignedInActor, current: string, password: string): Promise<void> {
    const { tenantId, personId, sessionId } = actor;
    const account = await this.proven(actor, current);
    const { name } = await this.reads.manager.findOneByOrFail(Person, { id: personId, tenantId });
    mustBeGood(password, { login: account.login, name });
    if (current === password) throw new Problem('ACCESS.PASSWORD_AS_BEFORE');
    const passwordHash = await this.accounts.hashPassword(password);
    await this.uow.run(async (tx) => {
      // Whoever was faster has changed it already, with a password that this caller may not know.
      if ((await updateRows(tx, Account, { id: account.id, passwordHash: account.passwordHash }, { passwordHash })) === 0) throw new Problem('ACCESS.CURRENT_PASSWORD_WRONG');
      await deleteRows(tx, Session, { tenantId, personId, id: Not(sessionId) });
      await this.audit.note(tx, actor, { action: 'person.passwordSet', about: 'person', id: personId });
    });
    this.living.forget(personId, sessionId);
  }

  /** The caller's account, when the password is theirs: a session that was left open is not enough. @throws Problem */
  async proven(actor: SignedInActor, password: string): Promise<Account> {
    const { login } = await this.reads.manager.findOneByOrFail(Account, { tenantId: actor.tenantId, personId: actor.personId });
    const account = await this.limited(actor, login, () => this.accounts.verified(login, password));
    if (account === null) throw new Problem('ACCESS.CURRENT_PASSWORD_WRONG');
    return account;
  }

  /** Guessing from within a session is counted as guessing at the door. `work` answers null for a wrong guess. @throws Problem while one has to wait */
  async limited<T>({ source }: SignedInActor, login: string, work: () => Promise<T | null>): Promise<T | null> {
    const tried = await this.limits.take(login, source, undefined);
    const result = await work();
    if (result !== null) await this.limits.giveBack(tried);
    return result;
  }
}
