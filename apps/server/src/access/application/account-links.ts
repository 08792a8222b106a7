import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { FIRST_KEY } from '../../platform/crypto/key-ring.js';
import { Keys, sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import type { LinkOwnerView } from '../http/account-links.dto.js';
import { AccountLink, type AccountLinkKind } from '../infrastructure/account-link.entity.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { Accounts } from './accounts.js';
import { LivingSessions } from './living-sessions.js';
import { mustBeGood } from './passwords.js';

const LASTS_MS = 7 * 24 * 3_600_000;
const LIMIT: AttemptLimit = { what: 'account-link', max: 20, windowMs: 10 * 60_000 };

/** What was issued. What the link carries is derived from its id, so that a call that is repeated shows it again and nothing keeps it. */
export interface IssuedLink {
  readonly linkId: string;
  readonly kind: AccountLinkKind;
  readonly expiresAt: string;
  /** Of the ring, from which the link follows. */
  readonly keyId?: string;
}

/** Links by which an account gets its password: shown once to whoever issues them, used once by whoever receives them. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Within the unit of work that gives reason for it. An earlier link of the account opens nothing any more. */
  async issue(tx: Tx, { id: accountId, tenantId, personId }: Pick<Account, 'id' | 'tenantId' | 'personId'>, kind: AccountLinkKind, issuedById: string | null): Promise<IssuedLink> {
    const [linkId, now, keyId] = [this.ids.next(), this.clock.now(), this.keys.activeId];
    const expiresAt = now + LASTS_MS;
    await updateRows(tx, AccountLink, { tenantId, accountId, usedAt: IsNull() }, { usedAt: now });
    await insertRows(tx, AccountLink, [{ id: linkId, tenantId, accountId, personId, kind, tokenHash: sha256(this.tokenOf(linkId, keyId)), issuedById, createdAt: now, expiresAt, usedAt: null }]);
    return { linkId, kind, expiresAt: new Date(expiresAt).toISOString(), keyId };
  }

  /** The address to hand over. What it carries stands behind `#`, which no server and no log sees. */
  addressOf({ linkId, keyId = FIRST_KEY }: IssuedLink): string {
    return `${this.config.publicUrl}/console/welcome#${this.tokenOf(linkId, keyId)}`;
  }

  /** Whose link it is. @throws Problem for one that was used, was replaced, or is over. */
  async look(token: string, source: string): Promise<LinkOwnerView> {
    const { link, account, person } = await this.find(token, source);
    return { kind: link.kind, name: person.name, login: account.login, expiresAt: new Date(link.expiresAt).toISOString() };
  }

  /** Sets the password and ends every session of the account. @throws Problem as {@link look} does, and for a password that will not do. */
  async use(token: string, password: string, source: string): Promise<void> {
    const { link, account, person } = await this.find(token, source);
    mustBeGood(password, { login: account.login, name: person.name });
    const passwordHash = await this.accounts.hashPassword(password);
    await this.uow.run(async (tx) => {
      if ((await updateRows(tx, AccountLink, { id: link.id, usedAt: IsNull() }, { usedAt: this.clock.now() })) === 0) throw new Problem('ACCESS.LINK_OVER');
      await updateRows(tx, Account, { id: account.id, tenantId: account.tenantId }, { passwordHash });
      await deleteRows(tx, Session, { tenantId: account.tenantId, personId: account.personId });
      const visitor: Actor = { tenantId: account.tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source };
      await this.audit.note(tx, visitor, { action: 'person.passwordSet', about: 'person', id: account.personId });
    });
    this.living.forget(account.personId);
  }

  private async find(token: string, source: string): Promise<{ link: AccountLink; account: Account; person: Person }> {
    const tried = [{ limit: LIMIT, source }];
    refuseFor('ACCESS.TOO_MANY_TRIES', await this.attempts.take(tried));
    const link = await this.reads.manager.findOneBy(AccountLink, { tokenHash: sha256(token), usedAt: IsNull() });
    const account = link && link.expiresAt > this.clock.now() ? await this.reads.manager.findOneBy(Account, { id: link.accountId, tenantId: link.tenantId, disabled: false }) : null;
    const person = account && (await this.reads.manager.findOneBy(Person, { id: account.personId, tenantId: account.tenantId }));
    if (!link || !account || !person) throw new Problem('ACCESS.LINK_OVER');
    await this.attempts.giveBack(tried);
    return { link, account, person };
  }

  private tokenOf = (linkId: string, keyId: string): string => this.keys.hmac('account-link', linkId, keyId).toString('base64url');
}
