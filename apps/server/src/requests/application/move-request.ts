import { Injectable } from '@nestjs/common';
import { type AssistCommand, type Command, decide, decideAssist, type Instant, nextLegSeq, type RequestStatus, type Role } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../../platform/http/actor.js';
import { isProblemCode, Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Deadlines } from '../../sla/index.js';
import type { MovedView } from '../http/request-views.dto.js';
import { RequestViews } from './request-views.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { WhistlesRepository } from '../infrastructure/whistles.repository.js';
import type { CommandInputs, ServedCommand } from './commands/command-inputs.js';
import { outcomeOf } from './commands/closing.js';
import { type AssistInputs, onLeg } from './commands/on-leg.js';
import { commandHandlers } from './commands/index.js';
import { Dispatching } from './dispatching.js';
import { actingRole, afterMove, helpersAfter, outgoing, timesTaken, withoutHelpers } from './after-move.js';
import { legRow } from './first-rows.js';
import { type BesideMove, type EventDraft, type Move, type MoveContext, unitOf } from './move.js';
import { RelatedRequests } from './related-requests.js';
import { assistFacts, type FactSources, factsOf, RequestAccess, type Standing } from './request-access.js';
import { RequestTimers } from './request-timers.js';

/**
 * Moves a request: load, check, decide, and write everything in one transaction whose first statement only succeeds on the version that
 * the decision was made on. A rival that comes second has changed nothing and is told what is now.
 */
@Injectable()
export class MoveRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly whistles: WhistlesRepository,
    private readonly access: RequestAccess,
    private readonly related: RelatedRequests,
    private readonly dispatching: Dispatching,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly timers: RequestTimers,
    private readonly photos: Photos,
    private readonly views: RequestViews,
    private readonly deadlines: Deadlines,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** `now` is another time than the present only where history is brought in. */
  async run<C extends ServedCommand>(actor: Actor, id: string, key: string, command: C, body: CommandInputs[C] & { expectedVersion: number }, now: Instant = this.clock.now()): Promise<MovedView> {
    return this.attempt(actor, id, { key, route: `${command}:${id}`, body }, async (row, standing) => {
      if (standing.takenByColleague) throw new Problem('REQUEST.HELD_BY_ANOTHER', { current: await this.views.moved(row) });
      const decision = decide(command, factsOf(row, standing, now, await this.sources(row, command, body)));
      if (!decision.ok) throw new Problem(isProblemCode(decision.error), { current: await this.views.moved(row) });
      const role = actingRole(command, row.status, standing.roles);
      const context = await this.context(row, actor, role, decision.value, now);
      return this.written(context, command, await commandHandlers[command](context, body));
    });
  }

  /** A command on the leg of a unit that helps; the request itself stays in its status. */
  async runOnLeg<C extends AssistCommand>(actor: Actor, id: string, seq: number, key: string, command: C, body: AssistInputs[C] & { expectedVersion: number }): Promise<MovedView> {
    const now = this.clock.now();
    return this.attempt(actor, id, { key, route: `leg.${command}:${id}:${seq}`, body }, async (row, standing) => {
      const leg = await this.repository.leg(row, seq);
      if (!leg || leg.part === 'lead') throw new Problem('NOT_FOUND');
      const facts = assistFacts(actor, row, standing, leg, now);
      const decision = decideAssist(command, facts);
      if (!decision.ok) throw new Problem(isProblemCode(decision.error), { current: await this.views.moved(row) });
      const context = await this.context(row, actor, (command === 'release' ? standing.roles : facts.helpsAs)[0] ?? 'system', row.status, now);
      return this.written(context, null, onLeg<C>(context, leg, decision.value, body));
    });
  }

  /** Reads and decides before the transaction opens, so that the transaction itself is short. */
  private async attempt(actor: Actor, id: string, { key, route, body }: { key: string; route: string; body: { expectedVersion: number } }, decided: (row: RequestRow, standing: Standing) => Promise<Written>): Promise<MovedView> {
    // By the oldest key: that one stays when another begins to write, and with it what was done by a call that is repeated.
    const actorKey = actor.personId ?? actor.identityId ?? `lookup:${actor.lookupHashes.at(-1) ?? ''}`;
    const call = { tenantId: actor.tenantId, actorKey: actorKey.slice(0, 80), route, key, body };
    try {
      return await this.idempotency.run(call, async () => {
        const row = await this.repository.byId(id);
        const standing = row ? await this.access.standing(actor, row) : null;
        if (!row || !standing || !(await this.mayKnow(actor, row, standing))) throw new Problem('NOT_FOUND');
        if (row.version !== body.expectedVersion) throw await this.changedMeanwhile(row);
        const { after, write } = await decided(row, standing);
        const answer = await this.views.moved(after);
        return async (tx) => {
          await write(tx);
          return answer;
        };
      });
    } catch (error) {
      throw error instanceof LostToRival ? await this.changedMeanwhile(error.row) : error;
    }
  }

  private async context(row: RequestRow, actor: Actor, role: Role, to: RequestStatus, now: Instant): Promise<MoveContext> {
    const [helpers, whistle, deadlines] = [await this.repository.helpers(row), await this.whistles.present(row), await this.deadlines.of(row.tenantId)];
    return { row, actor, role, to, now, dispatching: this.dispatching, related: this.related, deadlines, helpers, whistle, ids: this.ids };
  }

  /** What the guards of this command ask for beside the request itself. */
  private async sources<C extends ServedCommand>(row: RequestRow, command: C, body: CommandInputs[C]): Promise<FactSources> {
    return {
      ...(NEEDS_LEGS.includes(command) ? { legs: await this.repository.legs(row) } : {}),
      ...(row.status === 'merged' ? { main: await this.related.mainOf(row) } : {}),
      ...(command === 'revisit' ? { rated: (await this.repository.rating(row)) !== null, revisitOutcome: outcomeOf(row, body as CommandInputs['revisit']) } : {}),
    };
  }

  /** A move that the service makes by itself, written by whoever marks its timer done. It does nothing where the table does not allow it. */
  async bySystem(row: RequestRow, command: Command, moveOf: (context: MoveContext) => Move | Promise<Move>): Promise<Effect> {
    const now = this.clock.now();
    const decision = decide(command, factsOf(row, THE_SERVICE, now));
    if (!decision.ok) return async () => undefined;
    const context = await this.context(row, systemActor(row.tenantId), 'system', decision.value, now);
    return this.written(context, command, await moveOf(context)).write;
  }

  /** The same for the leg of a unit that helps; the request itself stays in its status. */
  async onLegBySystem(row: RequestRow, moveOf: (context: MoveContext) => Move | Promise<Move>): Promise<Effect> {
    const context = await this.context(row, systemActor(row.tenantId), 'system', row.status, this.clock.now());
    return this.written(context, null, await moveOf(context)).write;
  }

  /** The request after a move, and what writes it. A command on a helper's leg has no name among those of the request. */
  private written(context: MoveContext, command: Command | null, decided: Move): Written {
    const { row, actor, role, to, now, helpers } = context;
    const move = withoutHelpers(context, decided);
    const events = this.eventRows(row, move.events, actor, role, now);
    const beside = move.beside && { ...move.beside, events: this.besideRows(move.beside, actor, role, now) };
    const set = { ...afterMove(row, command, move, to), ...timesTaken(context, move), eventSeq: row.eventSeq + events.length };
    const after = { ...row, ...set, version: row.version + 1 };
    if (role !== 'system' && isGivenToComplained(row, after, move)) throw new Problem('REQUEST.UNIT_COMPLAINED');
    const write = async (tx: Tx): Promise<void> => {
      if (!(await this.repository.move(tx, row, set))) throw new LostToRival(row);
      await this.writeLegs(tx, row, move);
      if (move.whistle) await this.whistles.write(tx, row.tenantId, move.whistle);
      await this.repository.appendEvents(tx, events);
      if (beside) {
        if (!(await this.repository.move(tx, beside.row, { ...beside.set, eventSeq: beside.row.eventSeq + beside.events.length }))) throw new LostToRival(row);
        await this.repository.appendEvents(tx, beside.events);
      }
      if (move.carry) await this.repository.carryFollowers(tx, row.tenantId, move.carry.from, move.carry.to);
      if (move.rating) await this.repository.keepRating(tx, move.rating);
      if (move.revisit) await this.repository.addRevisit(tx, move.revisit);
      if (move.photos && move.photos.claims.length > 0) await this.photos.attach(tx, { tenantId: row.tenantId, requestId: row.id, part: move.photos.part }, move.photos.claims);
      if (move.learned) await this.repository.learn(tx, { id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, validFrom: now, ...move.learned });
      if (command === 'rule') await this.audit.note(tx, actor, { action: 'request.ruled', about: 'request', id: row.id, detail: { unitId: after.holderUnitId } });
      await this.timers.set(tx, row, after, now);
      await this.timers.setHelpers(tx, { row, legs: helpers }, { row: after, legs: helpersAfter(helpers, move) }, now);
      await this.outbox.append(tx, [...outgoing(events, move.events), ...(move.beside && beside ? outgoing(beside.events, move.beside.events) : [])]);
    };
    return { after, write };
  }

  /** Whoever may act, once could, or was beaten to it by a colleague; to all others it does not exist. */
  private async mayKnow(actor: Actor, row: RequestRow, standing: Standing): Promise<boolean> {
    return standing.roles.length > 0 || standing.takenByColleague || this.access.hadIt(actor, row);
  }

  private async writeLegs(tx: Tx, row: RequestRow, move: Move): Promise<void> {
    // What waits to be sorted has no leg that could end, even where it had one before.
    if (move.leg && row.legSeq > 0 && row.status !== 'submitted' && row.status !== 'merged') await this.repository.changeLeg(tx, row, row.legSeq, move.leg);
    if (move.dispatch) await this.repository.insertLegs(tx, [{ ...legRow(row, move.dispatch, nextLegSeq(row), this.ids.next()), ...move.begins }]);
    for (const { leg, set } of move.helpers ?? []) await this.repository.changeLeg(tx, row, leg.seq, set);
    await this.repository.insertLegs(tx, move.calls ?? []);
  }

  /** What a reporter does to their own request happens to the other one by itself: that is another reporter's. */
  private besideRows({ row, events }: BesideMove, actor: Actor, role: Role, now: number): RequestEvent[] {
    return role === 'reporter' ? this.eventRows(row, events, systemActor(row.tenantId), 'system', now) : this.eventRows(row, events, actor, role, now);
  }

  private eventRows(row: RequestRow, events: readonly EventDraft[], actor: Actor, role: Role, now: number): RequestEvent[] {
    const unit = unitOf(actor, role);
    return events.map(({ type, isPublic, text, data }, index) => ({
      type,
      isPublic,
      text,
      data,
      id: this.ids.next(),
      tenantId: row.tenantId,
      requestId: row.id,
      seq: row.eventSeq + 1 + index,
      at: now,
      actorRole: role,
      actorPersonId: role === 'reporter' ? null : actor.personId,
      actorUnitId: unit,
    }));
  }

  private async changedMeanwhile(row: RequestRow): Promise<Problem> {
    const current = await this.repository.byId(row.id);
    return new Problem('REQUEST.CHANGED_MEANWHILE', { current: await this.views.moved(current ?? row) });
  }
}

interface Written {
  readonly after: RequestRow;
  readonly write: Effect;
}

/** Between the decision and the write somebody else moved it. */
class LostToRival extends Error {
  constructor(readonly row: RequestRow) {
    super('lost to a rival');
  }
}

/** Who answered it before, or had it, decides these. */
const NEEDS_LEGS: readonly Command[] = ['return', 'close', 'revisit'];

/** How the service stands to every request: it has no unit and no person, only what the table grants to it. */
const THE_SERVICE: Standing = { roles: ['system'], isReporter: false, serves: false, holds: false, takenByColleague: false, sortable: false, above: false, units: [] };

/** Nobody handles a complaint about themselves, nor helps with it. */
const isGivenToComplained = ({ complainedUnitId }: RequestRow, after: RequestRow, { calls = [] }: Move): boolean =>
  complainedUnitId !== null && (after.holderUnitId === complainedUnitId || calls.some(({ unitId }) => unitId === complainedUnitId));
