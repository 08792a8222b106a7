import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Keys } from '../../platform/crypto/keys.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import { IdentityProvider, type ProvenIdentity, type SignOnAttempt, type SignOnFace, SignOnRefused, SignOnUnreachable } from '../../platform/ports/identity-provider.port.js';
import { Tenants } from '../../tenancy/index.js';
import type { SessionView } from '../http/sessions.dto.js';
import type { SignOnStartView, SignOnView } from '../http/sign-on.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { SignOnSubject } from '../infrastructure/sign-on-subject.entity.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignOnTickets } from './sign-on-tickets.js';

const MINUTE = 60_000;
const LIMIT: AttemptLimit = { what: 'sign-on', max: 20, windowMs: 10 * MINUTE };
const ASK_AGAIN_S = 30;

/** Why somebody was not let in, for the audit trail. */
type Refusal = 'answer' | 'noAccount' | 'disabled' | 'anotherSubject' | 'code';

/**
 * Sign-in at the district's own provider (单点登录). It opens accounts that are there, and never makes one: an account is found by the subject that
 * was bound to it, and bound at its first sign-in here by the declared claim, which equals the login. A second factor that the provider says it
 * asked for (`OIDC_STRONG`) counts as ours; else ours is asked for where the account has one, and powers are held back where it has none.
 */
@Injectable()
export class SignOn {
  constructor(
    @Inject(IdentityProvider) private readonly provider: IdentityProvider | null,
    private readonly tickets: SignOnTickets,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly limits: SignInLimits,
    private readonly attempts: Attempts,
    private readonly tenants: Tenants,
    private readonly audit: Audit,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Problem where no provider is configured, or while it is away */
  async begin(face: SignOnFace): Promise<SignOnStartView> {
    const provider = this.configured();
    const { ticket, attempt } = this.tickets.issue(face);
    return { ticket, address: await reached(() => provider.addressFor(attempt)) };
  }

  /** `answer`: the query with which the browser came back. @throws Problem for an answer that proves nobody, and for somebody without an account in use */
  async finish(ticket: string, answer: string, source: string): Promise<SignOnView> {
    const provider = this.configured();
    const tried = [{ limit: LIMIT, source }];
    refuseFor('ACCESS.TOO_MANY_TRIES', await this.attempts.take(tried));
    const attempt = this.tickets.opened(ticket);
    const identity = attempt && (await this.proven(provider, answer, attempt));
    if (attempt === null || identity === null) throw await this.refused('ACCESS.SIGN_ON_FAILED', 'answer', null, source);
    const account = await this.accountOf(identity, source);
    await this.attempts.giveBack(tried);
    const leave = await provider.leaveAddress(attempt.face).catch(() => null);
    if (!identity.strong && (await this.factors.isOn(account))) return { session: null, proof: this.tickets.proofOf(account.id), leave };
    return { session: await this.sessions.begin(account, source, { way: 'signOn', factorMet: identity.strong, device: null }), proof: null, leave };
  }

  /** With a code of the own second factor. @throws Problem for a proof that is over, and for a wrong code */
  async confirm(proof: string, code: string, source: string): Promise<SessionView> {
    this.configured();
    const id = this.tickets.accountIn(proof);
    const account = id === null ? null : await this.reads.manager.findOneBy(Account, { id, disabled: false });
    if (account === null) throw new Problem('ACCESS.SIGN_ON_FAILED');
    const tried = await this.limits.take(account.login, source, undefined);
    if (!(await this.factors.passes(account, code))) throw await this.refused('ACCESS.WRONG_CODE', 'code', account, source);
    await this.limits.giveBack(tried);
    return this.sessions.begin(account, source, { way: 'signOn', factorMet: false, device: null });
  }

  private configured(): IdentityProvider {
    if (this.provider === null) throw new Problem('NOT_FOUND');
    return this.provider;
  }

  private proven(provider: IdentityProvider, answer: string, attempt: SignOnAttempt): Promise<ProvenIdentity | null> {
    return reached(() => provider.identityIn(answer, attempt)).catch((error: unknown) => {
      if (error instanceof SignOnRefused) return null;
      throw error;
    });
  }

  private async accountOf({ subject, claim }: ProvenIdentity, source: string): Promise<Account> {
    const hashes = this.keys.macs('sign-on-subject', `${this.config.signOn?.issuer ?? ''}\n${subject}`);
    const [subjectHash = ''] = hashes;
    const bound = await this.reads.manager.findOneBy(SignOnSubject, { subjectHash: In(hashes) });
    const login = claim?.trim().toLowerCase() ?? '';
    const account = bound ? await this.reads.manager.findOneBy(Account, { id: bound.accountId, tenantId: bound.tenantId }) : login === '' ? null : await this.reads.manager.findOneBy(Account, { login });
    if (account === null) throw await this.refused('ACCESS.SIGN_ON_NO_ACCOUNT', 'noAccount', null, source);
    if (account.disabled) throw await this.refused('ACCESS.SIGN_ON_NO_ACCOUNT', 'disabled', account, source);
    if (bound === null && !(await this.bind(account, subjectHash, source))) throw await this.refused('ACCESS.SIGN_ON_NO_ACCOUNT', 'anotherSubject', account, source);
    // Written by a key that writes no more: nobody but its owner can tell it anew.
    if (bound !== null && bound.subjectHash !== subjectHash) await this.uow.run((tx) => updateRows(tx, SignOnSubject, { id: bound.id, subjectHash: bound.subjectHash }, { subjectHash }));
    return account;
  }

  /** @returns whether it is bound now: an account that belongs to somebody else at the provider stays theirs. */
  private async bind({ id: accountId, tenantId, personId }: Account, subjectHash: string, source: string): Promise<boolean> {
    if (await this.reads.manager.existsBy(SignOnSubject, { tenantId, accountId })) return false;
    const row: SignOnSubject = { id: this.ids.next(), tenantId, accountId, subjectHash, boundAt: this.clock.now() };
    try {
      await this.uow.run(async (tx) => {
        await insertRows(tx, SignOnSubject, [row]);
        await this.audit.note(tx, visitor(tenantId, source), { action: 'person.signOnBound', about: 'person', id: personId });
      });
      return true;
    } catch (error) {
      // Twice at the same moment: whoever was first has bound it, for this subject or for another.
      if (isDuplicate(error)) return this.reads.manager.existsBy(SignOnSubject, { tenantId, accountId, subjectHash });
      throw error;
    }
  }

  private async refused(code: 'ACCESS.SIGN_ON_FAILED' | 'ACCESS.SIGN_ON_NO_ACCOUNT' | 'ACCESS.WRONG_CODE', why: Refusal, account: Account | null, source: string): Promise<Problem> {
    const tenantId = account?.tenantId ?? (await this.tenants.default()).id;
    await this.audit.saw(visitor(tenantId, source), { action: 'session.refused', about: 'account', id: account?.id ?? null, outcome: 'refused', detail: { way: 'signOn', why } });
    return new Problem(code);
  }
}

const visitor = (tenantId: string, source: string): Actor => ({ tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source });

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SignOnUnreachable ? new Problem('ACCESS.SIGN_ON_UNREACHABLE', { retryAfter: ASK_AGAIN_S }) : error;
  }
}
