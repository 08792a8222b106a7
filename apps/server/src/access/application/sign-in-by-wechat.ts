import { Injectable } from '@nestjs/common';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import type { WechatSessionView } from '../http/wechat.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';
import { IdentitySessions } from './identity-sessions.js';
import { Sessions } from './sessions.js';
import { WechatBindings } from './wechat-bindings.js';
import { WechatDoor } from './wechat-door.js';
import { WechatIdentities } from './wechat-identities.js';

/**
 * Signs in whoever WeChat vouches for: staff who tied it to their account, as themselves, everybody else as a resident. Nobody has to: a lookup code
 * opens a request without it. By WeChat alone no role has its power; what asks for a second factor goes on asking for it.
 */
@Injectable()
export class SignInByWechat {
  constructor(
    private readonly door: WechatDoor,
    private readonly identities: WechatIdentities,
    private readonly residents: IdentitySessions,
    private readonly bindings: WechatBindings,
    private readonly sessions: Sessions,
    private readonly limits: CallLimits,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws Problem as WechatDoor does */
  async run(code: string, source: string): Promise<WechatSessionView> {
    const identity = await this.identities.of(await this.door.openidOf(code, source));
    return this.begin(identity, source);
  }

  /** Ties the caller's WeChat to the account of an invitation, and goes on as that person. @throws Problem for an invitation that is over, and where either is tied already */
  async bind(actor: Actor, invitation: string): Promise<WechatSessionView> {
    const identity = await this.identityOf(actor);
    await this.bindings.bind(actor, identity, invitation);
    return this.begin(identity, actor.source);
  }

  /** The caller's own number, for the form that they fill in. It is kept nowhere here. @throws Problem as WechatDoor does, and for whoever asks again and again */
  async phone(actor: Actor, code: string): Promise<string> {
    const { id } = await this.identityOf(actor);
    const openid = await this.identities.openidOf(id);
    if (openid === null) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    await this.limits.take('phone', actor);
    return this.door.phoneOf(code, openid, actor.source);
  }

  /** Nothing leads from what they did to their WeChat any more; a request of theirs is still opened by its lookup code. */
  async forget(actor: Actor): Promise<void> {
    const identity = await this.identityOf(actor);
    await this.bindings.unbindIdentity(actor, identity);
    await this.uow.run(async (tx) => {
      await this.residents.endAll(tx, identity);
      await this.identities.erase(tx, identity);
    });
  }

  private async identityOf({ identityId = null }: Actor): Promise<WechatIdentity> {
    const identity = identityId === null ? null : await this.reads.manager.findOneBy(WechatIdentity, { id: identityId });
    if (identity === null) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    return identity;
  }

  private async begin(identity: WechatIdentity, source: string): Promise<WechatSessionView> {
    const account = await this.accountOf(identity.id);
    if (account === null) return { ...(await this.residents.begin(identity)), me: null };
    const { token, expiresAt, me } = await this.sessions.begin(account, source, { way: 'wechat', factorMet: false, device: null, identityId: identity.id });
    return { token, expiresAt, me };
  }

  private async accountOf(identityId: string): Promise<Account | null> {
    const binding = await this.reads.manager.findOneBy(WechatBinding, { identityId });
    return binding && this.reads.manager.findOneBy(Account, { id: binding.accountId, tenantId: binding.tenantId, disabled: false });
  }
}
