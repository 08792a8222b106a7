import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Keys } from '../../platform/crypto/keys.js';
import { findRows } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';

const BOUND = ['personId', 'identityId'] as const;
const ONLY_ID = ['id'] as const;

/** Whose WeChat a notice goes to. */
@Injectable()
export class WechatRecipients {
  constructor(private readonly keys: Keys) {}

  /** The identity behind each owner of an inbox who has one: their own, or the one that is tied to their account. */
  async of(tx: Tx, tenantId: string, owners: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const own = await findRows(tx, WechatIdentity, { id: [...owners] }, { only: ONLY_ID });
    const bound = await findRows(tx, WechatBinding, { tenantId, personId: [...owners] }, { only: BOUND });
    return new Map([...own.map(({ id }): [string, string] => [id, id]), ...bound.map(({ personId, identityId }): [string, string] => [personId, identityId])]);
  }

  /** Who the platform speaks of; null for somebody who never came, or is gone. */
  async known(tx: Tx, openid: string): Promise<string | null> {
    const row = await tx.findOne(WechatIdentity, { select: { id: true }, where: { openidHash: In(this.keys.macs('wechat-openid', openid)) } });
    return row?.id ?? null;
  }
}
