import { Injectable } from '@nestjs/common';
import { isSeparated } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { InvitePerson, RecoverPerson } from '../http/people.dto.js';
import type { AccountLinkKind } from '../infrastructure/account-link.entity.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { SignOnSubject } from '../infrastructure/sign-on-subject.entity.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import { AccountLinks, type IssuedLink } from './account-links.js';
import { NO_PASSWORD } from './accounts.js';
import { AskedPosts } from './asked-posts.js';
import type { Authority } from './authority.js';
import { LivingSessions } from './living-sessions.js';
import { isOver, ManagedPeople, type ManagedPerson } from './managed-people.js';
import { ManagePosts } from './manage-posts.js';
import { SecondFactors } from './second-factors.js';

/** A link, and to whom it belongs. */
export type InvitedPerson = IssuedLink & { readonly personId: string; readonly login: string };

/** Makes accounts, closes them, and lets people back into theirs. Nobody but its owner ever knows a password. */
@Injectable()
export class ManageAccounts {
  constructor(
    private readonly people: ManagedPeople,
    private readonly posts: ManagePosts,
    private readonly asked: AskedPosts,
    private readonly links: AccountLinks,
    private readonly factors: SecondFactors,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly idempotency: Idempotency,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Somebody new. The operator gives them a first post; at the desk it is asked for, and a security administrator grants it. @throws Problem for a login that is taken, or a post that does not fit. */
  invite(by: Authority, key: string, { name, login, post }: InvitePerson): Promise<InvitedPerson> {
    return this.issuing(by, 'people.invite', key, { name, login, post }, async () => {
      const personId = this.ids.next();
      const account = await this.draft(by, personId, login);
      const row = await this.posts.draft(by, personId, post);
      return async (tx) => {
        await insertRows(tx, Person, [{ id: personId, tenantId: by.tenantId, name }]);
        if (by.personId === null) await this.posts.write(tx, by, row);
        else await this.asked.ask(tx, by, by.personId, row);
        return this.newAccount(tx, account, by);
      };
    });
  }

  /** An account for somebody who serves already, or a new link for one whose first was not used. @throws Problem for an account that is in use */
  inviteKnown(by: Authority, key: string, personId: string, login: string | undefined): Promise<InvitedPerson> {
    return this.issuing(by, 'people.invite-known', key, { personId, login }, async () => {
      const { account, posts } = await this.people.mastered(by, personId);
      this.mustNotBeOfTheThree(by, posts);
      if (account && account.passwordHash !== NO_PASSWORD) throw new Problem('PERSON.HAS_ACCOUNT');
      if (account) return (tx) => this.issue(tx, account, 'invitation', by);
      if (login === undefined) throw new Problem('PERSON.NO_ACCOUNT');
      const fresh = await this.draft(by, personId, login);
      return (tx) => this.newAccount(tx, fresh, by);
    });
  }

  /** The password, every session and the ties to the single sign-on and to WeChat end at once, and the second factor where its owner has lost it; the link sets another password. @throws Problem for a closed account, or none */
  async recover(by: Authority, key: string, personId: string, { withoutSecondFactor = false }: RecoverPerson): Promise<InvitedPerson> {
    const issued = await this.issuing(by, 'people.recover', key, { personId, withoutSecondFactor }, async () => {
      const { account, posts } = await this.people.mastered(by, personId);
      this.mustNotBeOfTheThree(by, posts);
      if (!account || account.disabled) throw new Problem('PERSON.NO_ACCOUNT');
      return async (tx) => {
        await updateRows(tx, Account, { id: account.id, tenantId: by.tenantId }, { passwordHash: NO_PASSWORD });
        await deleteRows(tx, Session, { tenantId: by.tenantId, personId });
        await deleteRows(tx, SignOnSubject, { tenantId: by.tenantId, accountId: account.id });
        await deleteRows(tx, WechatBinding, { tenantId: by.tenantId, accountId: account.id });
        if (withoutSecondFactor) await this.factors.remove(tx, account);
        return this.issue(tx, account, 'recovery', by);
      };
    });
    this.living.forget(personId);
    return issued;
  }

  /** Closes or opens an account. What is said twice holds once. @throws Problem for somebody without an account */
  async setDisabled(by: Authority, personId: string, disabled: boolean): Promise<void> {
    const { account } = await this.people.mastered(by, personId);
    if (!account) throw new Problem('PERSON.NO_ACCOUNT');
    await this.uow.run(async (tx) => {
      await updateRows(tx, Account, { id: account.id, tenantId: by.tenantId }, { disabled });
      await this.audit.note(tx, by.actor, { action: disabled ? 'person.disabled' : 'person.enabled', about: 'person', id: personId });
      if (disabled) await deleteRows(tx, Session, { tenantId: by.tenantId, personId });
    });
    this.living.forget(personId);
  }

  /** Whose login it is, over all districts; for the operator. */
  ownerOf(login: string): Promise<Account | null> {
    return this.reads.manager.findOneBy(Account, { login });
  }

  /** A link to the account of one of the three would be the power of that one: it comes from the operator alone. */
  private mustNotBeOfTheThree({ personId }: Authority, posts: ManagedPerson['posts']): void {
    const now = this.clock.now();
    if (personId !== null && posts.some(({ row }) => isSeparated(row.role) && !isOver(row, now))) throw new Problem('PERSON.OPERATOR_ONLY');
  }

  private async draft({ tenantId }: Authority, personId: string, login: string): Promise<Account> {
    if (await this.reads.manager.existsBy(Account, { login })) throw new Problem('PERSON.LOGIN_TAKEN');
    return { id: this.ids.next(), tenantId, personId, login, passwordHash: NO_PASSWORD, disabled: false, createdAt: this.clock.now() };
  }

  private async newAccount(tx: Tx, account: Account, by: Authority): Promise<InvitedPerson> {
    await insertRows(tx, Account, [account]);
    return this.issue(tx, account, 'invitation', by);
  }

  private async issue(tx: Tx, account: Account, kind: AccountLinkKind, by: Authority): Promise<InvitedPerson> {
    const { personId, login } = account;
    await this.audit.note(tx, by.actor, { action: kind === 'invitation' ? 'person.invited' : 'person.recovered', about: 'person', id: personId });
    return { ...(await this.links.issue(tx, account, kind, by.personId)), personId, login };
  }

  private async issuing(by: Authority, route: string, key: string, body: unknown, prepare: () => Promise<(tx: Tx) => Promise<InvitedPerson>>): Promise<InvitedPerson> {
    try {
      return await this.idempotency.run({ tenantId: by.tenantId, actorKey: by.personId ?? 'operator', route, key, body }, prepare);
    } catch (error) {
      // Somebody else took the login, or made the account, at the same moment.
      throw isDuplicate(error) ? new Problem('PERSON.LOGIN_TAKEN') : error;
    }
  }
}
