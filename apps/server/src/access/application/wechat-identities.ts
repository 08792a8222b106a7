import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';

/** Everybody who has come by WeChat, each known by an id of ours. Openids leave here for nobody but the couriers of WeChat. */
@Injectable()
export class WechatIdentities {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Whose openid it is; made when they come for the first time. */
  async of(openid: string): Promise<WechatIdentity> {
    const known = await this.find(openid);
    if (known) return this.rehashed(known, openid);
    const fresh: WechatIdentity = { id: this.ids.next(), openidHash: this.keys.mac('wechat-openid', openid), openidSealed: this.keys.encrypt('wechat-address', openid), createdAt: this.clock.now() };
    try {
      await this.uow.run((tx) => insertRows(tx, WechatIdentity, [fresh]));
      return fresh;
    } catch (error) {
      // Two phones of one person at the same moment.
      const rival = isDuplicate(error) ? await this.find(openid) : null;
      if (rival) return rival;
      throw error;
    }
  }

  /** Where WeChat delivers what is for them; null when they are gone. Never to be shown, logged or kept elsewhere. */
  async openidOf(identityId: string): Promise<string | null> {
    const identity = await this.reads.manager.findOneBy(WechatIdentity, { id: identityId });
    return identity && (this.keys.decrypt('wechat-address', identity.openidSealed) || null);
  }

  /** What is left is an id that stands for nobody: no openid has a hash of chance. */
  async erase(tx: Tx, { id }: Pick<WechatIdentity, 'id'>): Promise<void> {
    await updateRows(tx, WechatIdentity, { id }, { openidHash: randomBytes(32).toString('hex'), openidSealed: this.keys.encrypt('wechat-address', '') });
  }

  private find(openid: string): Promise<WechatIdentity | null> {
    return this.reads.manager.findOneBy(WechatIdentity, { openidHash: In(this.keys.macs('wechat-openid', openid)) });
  }

  /** Written by a key that writes no more: nobody but WeChat can tell it anew. */
  private async rehashed(identity: WechatIdentity, openid: string): Promise<WechatIdentity> {
    const [openidHash = ''] = this.keys.macs('wechat-openid', openid);
    if (identity.openidHash !== openidHash) await this.uow.run((tx) => updateRows(tx, WechatIdentity, { id: identity.id, openidHash: identity.openidHash }, { openidHash }));
    return { ...identity, openidHash };
  }
}
