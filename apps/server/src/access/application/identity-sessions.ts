import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Tenants } from '../../tenancy/index.js';
import { IdentitySession } from '../infrastructure/identity-session.entity.js';
import type { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';

/** Long enough that a resident goes on while WeChat is away. */
const LASTS_MS = 30 * 24 * 3_600_000;
/** Phones of one person. */
const MOST = 10;
/** Tells such a token from one of staff, in which no dot can stand. */
const MARK = 'w.';

/** Sessions of residents who came by WeChat. They open what is theirs and nothing else. */
@Injectable()
export class IdentitySessions {
  constructor(
    private readonly tenants: Tenants,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  static owns = (token: string): boolean => token.startsWith(MARK);

  async begin({ id: identityId }: Pick<WechatIdentity, 'id'>): Promise<{ token: string; expiresAt: string }> {
    const { id: tenantId } = await this.tenants.default();
    const [token, now] = [MARK + randomBytes(32).toString('base64url'), this.clock.now()];
    const row: IdentitySession = { id: this.ids.next(), tenantId, identityId, tokenHash: sha256(token), createdAt: now, expiresAt: now + LASTS_MS };
    await this.uow.run(async (tx) => {
      const present = await tx.find(IdentitySession, { select: { id: true }, where: { identityId }, order: { createdAt: 'DESC', id: 'DESC' } });
      for (const { id } of present.slice(MOST - 1)) await deleteRows(tx, IdentitySession, { id, tenantId });
      await insertRows(tx, IdentitySession, [row]);
    });
    return { token, expiresAt: new Date(row.expiresAt).toISOString() };
  }

  /** @throws Problem when the token opens no living session. */
  async actorOf(token: string, source: string): Promise<Actor> {
    const session = await this.reads.manager.findOneBy(IdentitySession, { tokenHash: sha256(token) });
    if (!session || session.expiresAt <= this.clock.now()) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const { tenantId, identityId } = session;
    return { tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], identityId, source };
  }

  async endAll(tx: Tx, { id: identityId }: Pick<WechatIdentity, 'id'>): Promise<void> {
    await deleteRows(tx, IdentitySession, { identityId });
  }
}
