import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import type { ClaimCardView, ClaimedView, ClaimLookView } from '../http/claims.dto.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { RequestClaim } from '../infrastructure/request-claim.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { ClaimCodes } from './claim-codes.js';
import { LookupCodes } from './lookup-codes.js';

/** Somebody without WeChat is known by nothing but the key itself. */
const VISITOR = 'visitor';
const LASTS_MS = 7 * 24 * 3_600_000;
const LIMIT: AttemptLimit = { what: 'claim', max: 20, windowMs: 10 * 60_000 };

/**
 * What a member filed for a neighbour (代邻居反映) becomes the neighbour's by a card: from then on they follow it, answer it and rate it, and the
 * member does not any more: the lookup code of the receipt opens nothing, the neighbour has one of their own. That the member filed it stays on record.
 */
@Injectable()
export class Claims {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly codes: ClaimCodes,
    private readonly lookupCodes: LookupCodes,
    private readonly catalogue: ReadCatalogue,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A card for the neighbour; an earlier one is over. @throws Problem NOT_FOUND for whoever did not file it for somebody else, and for one that was taken over */
  async issue(actor: SignedInActor, requestId: string, key: string): Promise<ClaimCardView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `claim:${requestId}`, key, body: {} };
    const { id, keyId, expiresAt } = await this.idempotency.run(call, async () => {
      const row = await this.repository.byId(requestId);
      const reporter = row?.tenantId === actor.tenantId ? await this.repository.reporter(row) : null;
      if (!row || !reporter || !reporter.onBehalf || reporter.personId !== actor.personId) throw new Problem('NOT_FOUND');
      if (reporter.claimedAt !== null) throw new Problem('CLAIM.TAKEN');
      const now = this.clock.now();
      const card = { id: this.ids.next(), tenantId: row.tenantId, requestId, issuedById: actor.personId, createdAt: now, expiresAt: now + LASTS_MS, usedAt: null };
      const issued = { id: card.id, keyId: this.codes.keyId, expiresAt: new Date(card.expiresAt).toISOString() };
      return async (tx) => {
        await updateRows(tx, RequestClaim, { tenantId: row.tenantId, requestId, usedAt: IsNull() }, { usedAt: now });
        await insertRows(tx, RequestClaim, [{ ...card, codeHash: this.codes.hashOfNew(card.id) }]);
        await this.audit.note(tx, actor, { action: 'request.claimIssued', about: 'request', id: requestId });
        return issued;
      };
    });
    return { code: this.codes.of(id, keyId), expiresAt };
  }

  /** As much as tells its owner that it is theirs, and nobody else whose it is: a card may lie in a group. @throws Problem */
  async look(typed: string, source: string): Promise<ClaimLookView> {
    const { claim, row } = await this.open(typed, source);
    const matter = row.matterCode === null ? null : (await this.catalogue.forReader(row.tenantId)).matter(row.matterCode);
    return { submittedAt: new Date(row.submittedAt).toISOString(), matter: row.confidential || !matter ? null : matter.name, expiresAt: new Date(claim.expiresAt).toISOString() };
  }

  /** Said again with the same key, or by the same WeChat, it holds once; by anybody else the card is used up. @throws Problem */
  async take(actor: Actor, typed: string, key: string): Promise<ClaimedView> {
    const { identityId = null, tenantId } = actor;
    const { id } = await this.idempotency.run({ tenantId, actorKey: identityId ?? VISITOR, route: 'claims', key, body: { typed } }, async () => {
      const again = await this.takenBy(identityId, typed);
      if (again) return async () => ({ id: again.id });
      const { claim, row, reporter } = await this.open(typed, actor.source);
      const now = this.clock.now();
      return async (tx) => {
        if ((await updateRows(tx, RequestClaim, { id: claim.id, usedAt: IsNull() }, { usedAt: now })) === 0) throw new Problem('CLAIM.OVER');
        if ((await updateRows(tx, Reporter, { id: reporter.id, tenantId: row.tenantId, claimedAt: IsNull(), erasedAt: IsNull() }, { claimedAt: now, identityId })) === 0) throw new Problem('CLAIM.OVER');
        const lookupSeed = this.ids.next();
        await updateRows(tx, RequestRow, { tenantId: row.tenantId, id: row.id }, { lookupSeed, lookupHash: this.lookupCodes.hashOfNew(lookupSeed) });
        await this.audit.note(tx, { ...actor, tenantId: row.tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [row.lookupHash] }, { action: 'request.claimed', about: 'request', id: row.id });
        return { id: row.id };
      };
    });
    const row = await this.repository.byId(id);
    // What was erased since has no code any more that anybody could be shown.
    if (!row || this.lookupCodes.rehashed(row.lookupSeed ?? id, row.lookupHash) === null) throw new Problem('CLAIM.OVER');
    // With the lookup code: whoever has no WeChat follows it by that.
    return { id, number: row.number, lookupCode: this.lookupCodes.shown(row.lookupSeed ?? id, row.lookupHash) };
  }

  private async takenBy(identityId: string | null, typed: string): Promise<RequestRow | null> {
    const claim = identityId === null ? null : await this.find(typed);
    const row = claim && (await this.repository.byId(claim.requestId));
    return row && (await this.repository.reporter(row))?.identityId === identityId ? row : null;
  }

  private async open(typed: string, source: string): Promise<{ claim: RequestClaim; row: RequestRow; reporter: Reporter }> {
    const tried = [{ limit: LIMIT, source }];
    refuseFor('LOOKUP.TOO_MANY_TRIES', await this.attempts.take(tried));
    const claim = await this.find(typed);
    if (!claim || claim.usedAt !== null || claim.expiresAt <= this.clock.now()) throw new Problem('CLAIM.OVER');
    const row = await this.repository.byId(claim.requestId);
    const reporter = row && (await this.repository.reporter(row));
    if (!row || !reporter || reporter.erasedAt !== null) throw new Problem('CLAIM.OVER');
    await this.attempts.giveBack(tried);
    return { claim, row, reporter };
  }

  private find = (typed: string): Promise<RequestClaim | null> => this.reads.manager.findOneBy(RequestClaim, { codeHash: In(this.codes.hashes(typed)) });
}
