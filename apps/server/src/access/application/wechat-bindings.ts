import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { isSeparated } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import type { WechatInvitationView } from '../http/wechat.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import type { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';
import { WechatInvitation } from '../infrastructure/wechat-invitation.entity.js';
import { authorityOf } from './authority.js';
import { InvitationCodes } from './invitation-codes.js';
import { LivingSessions } from './living-sessions.js';
import { isOver, ManagedPeople } from './managed-people.js';

const MINUTE = 60_000;
/** Read out at the desk or sent to a colleague, and entered the same day. */
const LASTS_MS = 24 * 60 * MINUTE;
const LIMIT: AttemptLimit = { what: 'wechat-invitation', max: 10, windowMs: 10 * MINUTE };

type Owner = Pick<Account, 'id' | 'tenantId' | 'personId'>;

/** Which staff sign in by WeChat. They are invited by whoever administers their account, or invite themselves while signed in otherwise. */
@Injectable()
export class WechatBindings {
  constructor(
    private readonly codes: InvitationCodes,
    private readonly people: ManagedPeople,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** An invitation to hand over; an earlier one is over. @throws Problem for a closed account, or none, and for one of the three administrators */
  async invite(actor: SignedInActor, key: string, personId: string): Promise<WechatInvitationView> {
    const { account, posts } = await this.people.mastered(authorityOf(actor), personId);
    const now = this.clock.now();
    // Whoever could sign in as one of the three would be that one: they invite themselves.
    if (posts.some(({ row }) => isSeparated(row.role) && !isOver(row, now))) throw new Problem('PERSON.OPERATOR_ONLY');
    if (!account || account.disabled) throw new Problem('PERSON.NO_ACCOUNT');
    return this.issue(actor, key, account);
  }

  /** For the phone of whoever asks. */
  async inviteSelf(actor: SignedInActor, key: string): Promise<WechatInvitationView> {
    return this.issue(actor, key, await this.reads.manager.findOneByOrFail(Account, { tenantId: actor.tenantId, personId: actor.personId }));
  }

  /** Ties it to the account of the invitation, which is used up by it. @throws Problem */
  async bind(actor: Actor, { id: identityId }: WechatIdentity, typed: string): Promise<void> {
    const tried = [{ limit: LIMIT, source: actor.source }];
    refuseFor('ACCESS.TOO_MANY_TRIES', await this.attempts.take(tried));
    const invitation = await this.reads.manager.findOneBy(WechatInvitation, { codeHash: In(this.codes.hashes(typed)) });
    const isOpen = invitation !== null && invitation.usedAt === null && invitation.expiresAt > this.clock.now();
    // The answer to the first call was lost on its way: what it did stands.
    if (invitation && !isOpen && (await this.reads.manager.existsBy(WechatBinding, { identityId, accountId: invitation.accountId }))) return this.attempts.giveBack(tried);
    if (!isOpen) throw new Problem('WECHAT.INVITATION_OVER');
    await this.attempts.giveBack(tried);
    const { tenantId, accountId, personId } = invitation;
    if (!(await this.reads.manager.existsBy(Account, { id: accountId, tenantId, disabled: false }))) throw new Problem('WECHAT.INVITATION_OVER');
    const row: WechatBinding = { id: this.ids.next(), tenantId, identityId, accountId, personId, boundAt: this.clock.now() };
    try {
      await this.uow.run(async (tx) => {
        if ((await updateRows(tx, WechatInvitation, { id: invitation.id, usedAt: IsNull() }, { usedAt: this.clock.now() })) === 0) throw new Problem('WECHAT.INVITATION_OVER');
        await insertRows(tx, WechatBinding, [row]);
        await this.audit.note(tx, { ...actor, tenantId }, { action: 'person.wechatBound', about: 'person', id: personId });
      });
    } catch (error) {
      throw isDuplicate(error) ? new Problem('WECHAT.BOUND_ALREADY') : error;
    }
  }

  /** @throws Problem for a person beside those of the one who asks */
  async unbind(actor: SignedInActor, personId: string): Promise<void> {
    const { account } = await this.people.mastered(authorityOf(actor), personId);
    if (account) await this.end(actor, account);
  }

  async unbindSelf(actor: SignedInActor): Promise<void> {
    await this.end(actor, await this.reads.manager.findOneByOrFail(Account, { tenantId: actor.tenantId, personId: actor.personId }));
  }

  /** Whatever it is tied to. */
  async unbindIdentity(actor: Actor, { id: identityId }: WechatIdentity): Promise<void> {
    const binding = await this.reads.manager.findOneBy(WechatBinding, { identityId });
    if (binding) await this.end({ ...actor, tenantId: binding.tenantId }, { id: binding.accountId, tenantId: binding.tenantId, personId: binding.personId });
  }

  isBound({ id: accountId, tenantId }: Pick<Account, 'id' | 'tenantId'>): Promise<boolean> {
    return this.reads.manager.existsBy(WechatBinding, { tenantId, accountId });
  }

  /** Said twice it holds once. Every session that was begun by WeChat ends with it. */
  private async end(actor: Actor, { id: accountId, tenantId, personId }: Owner): Promise<void> {
    if (!(await this.isBound({ id: accountId, tenantId }))) return;
    await this.uow.run(async (tx) => {
      await deleteRows(tx, WechatBinding, { tenantId, accountId });
      await deleteRows(tx, Session, { tenantId, personId, identityId: Not(IsNull()) });
      await this.audit.note(tx, actor, { action: 'person.wechatUnbound', about: 'person', id: personId });
    });
    this.living.forget(personId);
  }

  /** The code is derived again for a call that is repeated: nothing keeps it. */
  private async issue(actor: SignedInActor, key: string, { id: accountId, tenantId, personId }: Account): Promise<WechatInvitationView> {
    const call = { tenantId, actorKey: actor.personId, route: `wechat-invitation:${personId}`, key, body: {} };
    const { id, keyId, expiresAt } = await this.idempotency.run(call, async () => {
      if (await this.isBound({ id: accountId, tenantId })) throw new Problem('WECHAT.BOUND_ALREADY');
      const now = this.clock.now();
      const invitation = { id: this.ids.next(), tenantId, accountId, personId, issuedById: actor.personId, createdAt: now, expiresAt: now + LASTS_MS, usedAt: null };
      const row: WechatInvitation = { ...invitation, codeHash: this.codes.hashOfNew(invitation.id) };
      const issued = { id: row.id, keyId: this.codes.keyId, expiresAt: new Date(row.expiresAt).toISOString() };
      return async (tx) => {
        await updateRows(tx, WechatInvitation, { tenantId, accountId, usedAt: IsNull() }, { usedAt: now });
        await insertRows(tx, WechatInvitation, [row]);
        await this.audit.note(tx, actor, { action: 'person.wechatInvited', about: 'person', id: personId });
        return issued;
      };
    });
    return { code: this.codes.of(id, keyId), expiresAt };
  }
}
