import { Injectable } from '@nestjs/common';
import { CLAIM_LAPSES_MS, decideWish, identifies, UNCLAIMED_MS, WISH_ACTIONS, WISH_COMMANDS, type WishCommand, type WishSide } from '@yige/domain';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { Reporters, RequestAccess, type RequestRow, RequestsRepository } from '../../requests/index.js';
import type { MoveWish, PublishWish, WishesQuery, WishView } from '../http/wishes.dto.js';
import type { Wish } from '../infrastructure/wish.entity.js';
import { type WishArea, WishesRepository } from '../infrastructure/wishes.repository.js';

/** Kinds of due work: a claim that goes back, and a wish that nobody takes. */
export const WISH_LAPSES = 'wish.lapse';
export const WISH_UNCLAIMED = 'wish.unclaimed';
const PAGE = 30;
const UNCLAIMED = { claimantId: null, claimedAt: null, contactedAt: null };

/** 微心愿: published by the branch without who wished it, claimed by one helper, fulfilled, and confirmed by the resident's own rating (domain.md 3.10). */
@Injectable()
export class Wishes {
  constructor(
    private readonly wishes: WishesRepository,
    private readonly requests: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly reporters: Reporters,
    private readonly directory: OrgDirectory,
    private readonly idempotency: Idempotency,
    private readonly agenda: Agenda,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem where the caller does not hold the request, and for words that would tell whose wish it is. */
  async publish(actor: SignedInActor, requestId: string, key: string, body: PublishWish): Promise<WishView> {
    const published = this.once(actor, `wish:${requestId}`, key, body, async () => {
      const row = await this.held(actor, requestId);
      await this.mustNotIdentify(row, body);
      const now = this.clock.now();
      const wish: Wish = {
        id: this.ids.next(), tenantId: row.tenantId, requestId, unitId: row.holderUnitId, villageId: row.villageId, wishClass: body.wishClass, title: body.title, text: body.text, amountHint: body.amountHint,
        status: 'open', publishedAt: now, fulfilledAt: null, version: 1, ...UNCLAIMED,
      };
      const view = await this.view(actor, wish, ['branch'], 0);
      return async (tx) => {
        await this.wishes.insert(tx, wish);
        await this.agenda.plan(tx, [{ tenantId: wish.tenantId, subjectId: wish.id, kind: WISH_UNCLAIMED, dueAt: now + UNCLAIMED_MS, payload: {} }]);
        return view;
      };
    });
    return published.catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('WISH.NOT_NOW') : error;
    });
  }

  async list(actor: SignedInActor, { status = 'open', around, limit = PAGE, cursor }: WishesQuery): Promise<Page<WishView>> {
    const after = readCursor(cursor, 2);
    const found = await this.wishes.page(actor.tenantId, status, await this.areaOf(actor, around), after === null ? null : [Number(after[0]), String(after[1])], limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { items: await this.views(actor, shown), nextCursor: found.length > limit && last ? cursorAfter([last.publishedAt, last.id]) : null };
  }

  private async areaOf({ tenantId, assignments }: SignedInActor, around: WishesQuery['around']): Promise<WishArea> {
    if (around === undefined) return {};
    if (around === 'branch') return { units: assignments.map(({ nodeId }) => nodeId) };
    const nodes = await this.directory.byIds(tenantId, assignments.flatMap(({ nodePath }) => nodePath));
    const villages = [...nodes.values()].filter(({ kind }) => kind === 'village').map(({ id }) => id);
    return villages.length === 0 ? {} : { villages };
  }

  /** What the caller has claimed and not fulfilled. */
  async mine(actor: SignedInActor): Promise<WishView[]> {
    return this.views(actor, await this.wishes.claimedBy(actor.tenantId, actor.personId));
  }

  /** The wish that a request was published as, for its reporter and for whoever has the request. */
  async ofRequest(actor: Actor, requestId: string): Promise<WishView> {
    const row = await this.requests.byId(requestId);
    const standing = row ? await this.access.standing(actor, row) : null;
    const wish = row && standing && standing.roles.length > 0 ? await this.wishes.ofRequest(row.tenantId, requestId) : null;
    if (!wish || !standing) throw new Problem('NOT_FOUND');
    return this.view(actor, wish, standing.holds ? ['branch'] : [], 0);
  }

  async move(actor: SignedInActor, id: string, key: string, body: MoveWish): Promise<WishView> {
    return this.once(actor, `wish-move:${id}`, key, body, async () => {
      const wish = await this.wishes.byId(actor.tenantId, id);
      if (!wish) throw new Problem('NOT_FOUND');
      if (wish.version !== body.expectedVersion) throw new Problem('WISH.NOT_NOW');
      const [sides, claims] = [await this.sidesOf(actor, wish), (await this.wishes.claimedBy(actor.tenantId, actor.personId)).length];
      const decision = decideWish(body.action, { status: wish.status, sides, claims });
      if (!decision.ok) throw new Problem(decision.error);
      const now = this.clock.now();
      const set = { status: decision.value, ...effectOf(body.action, actor.personId, now) };
      const after = { ...wish, ...set, version: wish.version + 1 };
      const view = await this.view(actor, after, await this.sidesOf(actor, after), claims + (body.action === 'claim' ? 1 : 0));
      return async (tx) => {
        if (!(await this.wishes.move(tx, wish, set))) throw new Problem('WISH.NOT_NOW');
        if (body.action === 'claim') await this.agenda.plan(tx, [{ tenantId: wish.tenantId, subjectId: wish.id, kind: WISH_LAPSES, dueAt: now + CLAIM_LAPSES_MS, payload: {} }]);
        await this.tellBranch(tx, after, body.action);
        return view;
      };
    });
  }

  /** What the branch is told of; never who let a claim go. */
  async tellBranch(tx: Tx, wish: Wish, what: WishCommand | 'unclaimed'): Promise<void> {
    const occurredAt = this.clock.now();
    await this.outbox.append(tx, [{ tenantId: wish.tenantId, aggregateId: wish.id, seq: wish.version, type: `wish.${what}`, payload: {}, occurredAt }]);
  }

  private async held(actor: SignedInActor, requestId: string): Promise<RequestRow> {
    const row = await this.requests.byId(requestId);
    const standing = row ? await this.access.standing(actor, row) : null;
    if (!row || !standing || standing.roles.length === 0) throw new Problem('NOT_FOUND');
    if (!standing.holds || row.signedAt === null || row.status !== 'inProgress' || row.confidential) throw new Problem('WISH.NOT_YOURS');
    return row;
  }

  private async mustNotIdentify(row: RequestRow, body: PublishWish): Promise<void> {
    const reporter = await this.requests.reporter(row);
    const name = reporter ? (await this.reporters.open(reporter)).name : null;
    for (const field of ['title', 'text'] as const) {
      if (identifies(body[field], [name ?? ''])) throw new Problem('WISH.IDENTIFIES', { fields: [{ field, code: 'type', params: {} }] });
    }
  }

  private async sidesOf(actor: SignedInActor, wish: Wish): Promise<WishSide[]> {
    const isBranch = actor.assignments.some(({ nodeId }) => nodeId === wish.unitId);
    return [...(wish.claimantId === actor.personId ? (['claimant'] as const) : []), ...(isBranch ? (['branch'] as const) : []), 'helper'];
  }

  private async views(actor: SignedInActor, wishes: readonly Wish[]): Promise<WishView[]> {
    const claims = (await this.wishes.claimedBy(actor.tenantId, actor.personId)).length;
    return Promise.all(wishes.map(async (wish) => this.view(actor, wish, await this.sidesOf(actor, wish), claims)));
  }

  private async view(actor: Actor, wish: Wish, sides: readonly WishSide[], claims: number): Promise<WishView> {
    const { id, wishClass, title, text, amountHint, status, publishedAt, claimedAt, contactedAt, version } = wish;
    const nodes = await this.directory.byIds(wish.tenantId, [wish.unitId, wish.villageId]);
    const [branch, village] = [nodes.get(wish.unitId), nodes.get(wish.villageId ?? '')];
    const mine = actor.personId !== null && wish.claimantId === actor.personId;
    return {
      id, wishClass, title, text, amountHint, status, version, mine,
      branch: branch ? orgRefView(branch) : null,
      village: village ? orgRefView(village) : null,
      publishedAt: new Date(publishedAt).toISOString(),
      contactBy: mine && claimedAt !== null && contactedAt === null ? new Date(claimedAt + CLAIM_LAPSES_MS).toISOString() : null,
      commands: WISH_COMMANDS.filter((command) => (WISH_ACTIONS as readonly WishCommand[]).includes(command) && decideWish(command, { status, sides, claims }).ok),
    };
  }

  private once<T extends object>(actor: SignedInActor, route: string, key: string, body: unknown, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route, key, body }, prepare);
  }
}

function effectOf(action: MoveWish['action'], personId: string, now: number): Partial<Wish> {
  switch (action) {
    case 'claim':
      return { claimantId: personId, claimedAt: now, contactedAt: null };
    case 'contact':
      return { contactedAt: now };
    case 'release':
    case 'takeOver':
      return UNCLAIMED;
    case 'fulfil':
      return { fulfilledAt: now };
  }
}
