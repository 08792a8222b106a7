import { Injectable } from '@nestjs/common';
import { decide, type Instant, type RequestStatus, type Role, TRANSITIONS } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { isProblemCode, Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { MovedView } from '../http/request-views.dto.js';
import { RequestViews } from './request-views.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import type { CommandInputs, ServedCommand } from './commands/command-inputs.js';
import { commandHandlers } from './commands/index.js';
import { Dispatching } from './dispatching.js';
import { holderFields, isOpen, legRow } from './first-rows.js';
import type { Move } from './move.js';
import { factsOf, RequestAccess, type Standing } from './request-access.js';

/**
 * Moves a request: load, check, decide, and write everything in one transaction whose first statement only succeeds on the version that
 * the decision was made on. A rival that comes second has changed nothing and is told what is now.
 */
@Injectable()
export class MoveRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly dispatching: Dispatching,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly photos: Photos,
    private readonly views: RequestViews,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** `now` is another time than the present only where history is brought in. */
  async run<C extends ServedCommand>(actor: Actor, id: string, key: string, command: C, body: CommandInputs[C] & { expectedVersion: number }, now: Instant = this.clock.now()): Promise<MovedView> {
    const actorKey = actor.personId ?? `lookup:${actor.lookupHash ?? ''}`;
    const call = { tenantId: actor.tenantId, actorKey: actorKey.slice(0, 80), route: `${command}:${id}`, key, body };
    try {
      return await this.idempotency.run(call, () => this.prepared(actor, id, command, body, now));
    } catch (error) {
      throw error instanceof LostToRival ? await this.changedMeanwhile(error.row) : error;
    }
  }

  /** Reads and decides before the transaction opens, so that the transaction itself is short. */
  private async prepared<C extends ServedCommand>(actor: Actor, id: string, command: C, body: CommandInputs[C] & { expectedVersion: number }, now: Instant): Promise<(tx: Tx) => Promise<MovedView>> {
    const row = await this.repository.byId(id);
    const standing = row ? await this.access.standing(actor, row) : null;
    if (!row || !standing || !(await this.mayKnow(actor, row, standing))) throw new Problem('NOT_FOUND');
    if (row.version !== body.expectedVersion) throw await this.changedMeanwhile(row);
    if (standing.takenByColleague) throw new Problem('REQUEST.HELD_BY_ANOTHER', { current: await this.views.moved(row) });
    const decision = decide(command, factsOf(row, standing, now));
    if (!decision.ok) throw new Problem(isProblemCode(decision.error), { current: await this.views.moved(row) });
    const role = actingRole(command, row.status, standing.roles);
    const move = await commandHandlers[command]({ row, actor, role, to: decision.value, now, dispatching: this.dispatching }, body);
    const after = afterMove(row, move, decision.value);
    const events = this.eventRows(row, move, actor, role, now);
    const answer = await this.views.moved({ ...row, ...after, version: row.version + 1 });
    return async (tx) => {
      if (!(await this.repository.move(tx, row, { ...after, eventSeq: row.eventSeq + events.length }))) throw new LostToRival(row);
      await this.writeLegs(tx, row, move);
      await this.repository.appendEvents(tx, events);
      await this.writeOwnRows(tx, row, command, body, now);
      await this.outbox.append(tx, events.filter((event) => event.isPublic).map((event) => ({ tenantId: row.tenantId, aggregateId: row.id, seq: event.seq, type: `request.${event.type}`, payload: { requestId: row.id }, occurredAt: now })));
      return answer;
    };
  }

  /** Whoever may act, once could, or was beaten to it by a colleague; to all others it does not exist. */
  private async mayKnow(actor: Actor, row: RequestRow, standing: Standing): Promise<boolean> {
    return standing.roles.length > 0 || standing.takenByColleague || this.access.hadIt(actor, row);
  }

  private async writeLegs(tx: Tx, row: RequestRow, move: Move): Promise<void> {
    if (move.leg && row.legSeq > 0) await this.repository.changeLeg(tx, row, row.legSeq, move.leg);
    if (move.dispatch) await this.repository.insertLeg(tx, legRow(row, move.dispatch, row.legSeq + 1, this.ids.next()));
  }

  private async writeOwnRows<C extends ServedCommand>(tx: Tx, row: RequestRow, command: C, body: CommandInputs[C], now: number): Promise<void> {
    if (command === 'rate') {
      const { contacted, satisfaction, comment } = body as CommandInputs['rate'];
      await this.repository.keepRating(tx, { id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, contacted, satisfaction, comment: comment ?? null, ratedAt: now });
    }
    if (command === 'resolve') {
      const { attachments = [] } = body as CommandInputs['resolve'];
      if (attachments.length > 0) await this.photos.attach(tx, { tenantId: row.tenantId, requestId: row.id, part: 'answer' }, attachments);
    }
  }

  private eventRows(row: RequestRow, move: Move, actor: Actor, role: Role, now: number): RequestEvent[] {
    const unit = role === 'reporter' ? null : (actor.assignments.find((assignment) => assignment.role === role)?.nodeId ?? null);
    return move.events.map((event, index) => ({
      ...event,
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

/** Between the decision and the write somebody else moved it. */
class LostToRival extends Error {
  constructor(readonly row: RequestRow) {
    super('lost to a rival');
  }
}

function afterMove(row: RequestRow, move: Move, status: RequestStatus): Partial<RequestRow> {
  const dispatched = move.dispatch ? holderFields(move.dispatch, row.legSeq + 1) : {};
  const set = { ...dispatched, ...move.set, status, open: isOpen(status) };
  // The clock of a request starts with its first dispatch and keeps that moment (product.md "Clock rules").
  return row.dispatchedAt === null ? set : { ...set, dispatchedAt: row.dispatchedAt };
}

/** In which of several roles somebody acts: the first that the table allows here. */
function actingRole(command: ServedCommand, status: RequestStatus, roles: readonly Role[]): Role {
  const allowed = TRANSITIONS[command].filter((transition) => transition.from.includes(status)).flatMap((transition) => transition.by);
  return roles.find((role) => allowed.includes(role)) ?? 'system';
}
