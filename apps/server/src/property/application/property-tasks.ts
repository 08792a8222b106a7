import { Injectable } from '@nestjs/common';
import { sideFault, summaryFault } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { Reporters, RequestAccess, type RequestRow, RequestsRepository, type Standing } from '../../requests/index.js';
import type { AnswerPropertyTask, AskedPropertyTaskView, AskProperty, PropertyTasksOfRequestView, PropertyTasksQuery, PropertyTaskView } from '../http/property.dto.js';
import type { PropertyTask } from '../infrastructure/property-task.entity.js';
import { PropertyTasksRepository } from '../infrastructure/property-tasks.repository.js';

export const PROPERTY_TASK_DUE = 'propertyTask.due';
export const PROPERTY_TASK_ASKED = 'propertyTask.asked';
/** A task longer than this is a matter for the unit that asks. */
const LONGEST_MS = 90 * 24 * 3_600_000;
const PAGE = 30;

/** Asks a property company to do something, or the side that is complained about for its word, in neutral words; the request itself stays where it is. */
@Injectable()
export class PropertyTasks {
  constructor(
    private readonly tasks: PropertyTasksRepository,
    private readonly requests: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly reporters: Reporters,
    private readonly catalogue: ReadCatalogue,
    private readonly directory: OrgDirectory,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly agenda: Agenda,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async ofRequest(actor: SignedInActor, requestId: string): Promise<PropertyTasksOfRequestView> {
    const { row, standing } = await this.known(actor, requestId);
    if (!standing.sortable) mustHold(row, standing);
    const [tasks, companies, sides] = [await this.tasks.ofRequest(row.tenantId, row.id), await this.tasks.companies(row.tenantId, row.villageId), await this.tasks.complainable(row)];
    const draftFor = async (forSide: boolean): Promise<string> => (await this.plainWords(row, forSide)).join('，');
    const complainable = sides.filter((unit) => sideFault(unit, row) === null).map(orgRefView);
    return { tasks: await Promise.all(tasks.map((task) => this.asked(task))), companies: companies.map(orgRefView), complainable, holds: standing.holds && row.signedAt !== null, draft: await draftFor(false), sideDraft: await draftFor(true) };
  }

  /** @throws Problem for a summary that tells who reported, one that nobody confirmed, and a company of another place. */
  async ask(actor: SignedInActor, requestId: string, key: string, body: AskProperty): Promise<AskedPropertyTaskView> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route: `property-task:${requestId}`, key, body }, async () => {
      const complained = body.complained === true;
      const { row, standing } = await this.known(actor, requestId);
      if (!complained || !standing.sortable) mustHold(row, standing);
      if (complained) await this.mustBeSide(row, body.unitId);
      else if (!(await this.tasks.companies(row.tenantId, row.villageId)).some(({ id }) => id === body.unitId)) throw new Problem('ORG.UNKNOWN_NODE', { fields: [{ field: 'unitId', code: 'choice', params: {} }] });
      await this.mustBeNeutral(row, body);
      const now = this.clock.now();
      const dueAt = Date.parse(body.dueAt);
      if (!(dueAt > now && dueAt <= now + LONGEST_MS)) throw new Problem('VALIDATION.FAILED', { fields: [{ field: 'dueAt', code: 'type', params: {} }] });
      const task: PropertyTask = {
        id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, unitId: body.unitId, askedById: row.holderUnitId, summary: body.summary, complained, dueAt, status: 'open',
        // The side that is complained about is told the village: the building would tell whose neighbour it was.
        place: complained ? placeParts(row, true).join('') : row.placeName,
        answer: null, askedAt: now, answeredAt: null,
      };
      const view = await this.asked(task);
      return async (tx) => {
        if (complained) await this.setSide(tx, actor, row, body.unitId);
        await this.tasks.insert(tx, task);
        await this.agenda.plan(tx, [{ tenantId: task.tenantId, subjectId: task.id, kind: PROPERTY_TASK_DUE, dueAt, payload: {} }]);
        await this.outbox.append(tx, [{ tenantId: task.tenantId, aggregateId: task.id, seq: 0, type: PROPERTY_TASK_ASKED, payload: {}, occurredAt: now }]);
        return view;
      };
    });
  }

  async withdraw(actor: SignedInActor, requestId: string, taskId: string): Promise<void> {
    const { row, standing } = await this.known(actor, requestId);
    const tasks = await this.tasks.ofRequest(row.tenantId, row.id);
    const task = tasks.find(({ id }) => id === taskId);
    if (!task) throw new Problem('NOT_FOUND');
    if (!task.complained || !standing.sortable) mustHold(row, standing);
    // Named by mistake: with the last thing that it was asked it is no side of it any more.
    const unnamed = task.complained && tasks.every(({ id, complained, status }) => id === taskId || !complained || status === 'withdrawn');
    const ended = await this.uow.run(async (tx) => {
      if (!(await this.tasks.end(tx, task, { status: 'withdrawn', answeredAt: this.clock.now() }))) return false;
      if (unnamed) await this.setSide(tx, actor, row, null);
      return true;
    });
    if (!ended) throw new Problem('PROPERTY.TASK_OVER');
  }

  /** The company's own list: what waits, the next due first, or what is over, the last first. */
  async list(actor: SignedInActor, { over = false, limit = PAGE, cursor }: PropertyTasksQuery): Promise<Page<PropertyTaskView>> {
    const after = readCursor(cursor, 2);
    const units = actor.assignments.map(({ nodeId }) => nodeId);
    const found = await this.tasks.page(actor.tenantId, units, over, after === null ? null : [Number(after[0]), String(after[1])], limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { items: await Promise.all(shown.map((task) => this.view(task))), nextCursor: found.length > limit && last ? cursorAfter([last.dueAt, last.id]) : null };
  }

  async read(actor: SignedInActor, id: string): Promise<PropertyTaskView> {
    return this.view(await this.own(actor, id));
  }

  async answer(actor: SignedInActor, id: string, key: string, body: AnswerPropertyTask): Promise<PropertyTaskView> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route: `property-answer:${id}`, key, body }, async () => {
      const task = await this.own(actor, id);
      const set = { status: body.done ? 'done' as const : 'declined' as const, answer: body.answer, answeredAt: this.clock.now() };
      const view = await this.view({ ...task, ...set });
      return async (tx) => {
        if (!(await this.tasks.end(tx, task, set))) throw new Problem('PROPERTY.TASK_OVER');
        await this.outbox.append(tx, [{ tenantId: task.tenantId, aggregateId: task.id, seq: 2, type: 'propertyTask.answered', payload: {}, occurredAt: set.answeredAt }]);
        return view;
      };
    });
  }

  private async own(actor: SignedInActor, id: string): Promise<PropertyTask> {
    const task = await this.tasks.byId(actor.tenantId, id);
    if (!task || !actor.assignments.some(({ nodeId }) => nodeId === task.unitId)) throw new Problem('NOT_FOUND');
    return task;
  }

  private async known(actor: SignedInActor, requestId: string): Promise<{ row: RequestRow; standing: Standing }> {
    const row = await this.requests.byId(requestId);
    const standing = row ? await this.access.standing(actor, row) : null;
    if (!row || !standing || standing.roles.length === 0) throw new Problem('NOT_FOUND');
    return { row, standing };
  }

  private async mustBeSide(row: RequestRow, unitId: string): Promise<void> {
    const unit = (await this.tasks.complainable(row)).find(({ id }) => id === unitId);
    if (!unit) throw new Problem('ORG.UNKNOWN_NODE', { fields: [{ field: 'unitId', code: 'choice', params: {} }] });
    if (sideFault(unit, row) !== null) throw new Problem('PROPERTY.NOT_THAT_SIDE', { fields: [{ field: 'unitId', code: 'choice', params: {} }] });
  }

  /** From now on, or no longer, the side that is complained about. Conditional on the version: meanwhile it may have been sent to that very unit. */
  private async setSide(tx: Tx, actor: SignedInActor, row: RequestRow, unitId: string | null): Promise<void> {
    if (row.complainedUnitId === unitId) return;
    if (!(await this.requests.move(tx, row, { complainedUnitId: unitId }))) throw new Problem('REQUEST.CHANGED_MEANWHILE');
    await this.audit.note(tx, actor, { action: 'request.sideNamed', about: 'request', id: row.id, detail: unitId === null ? { what: 'none' } : { unitId } });
  }

  private async mustBeNeutral(row: RequestRow, { summary, confirmedNeutral, complained }: AskProperty): Promise<void> {
    const reporter = await this.requests.reporter(row);
    const name = reporter ? (await this.reporters.open(reporter)).name : null;
    const fault = summaryFault(summary, { text: [row.text, row.placeText].filter((part) => part !== null).join('\n'), name }, await this.plainWords(row, complained === true));
    if (fault !== null) throw new Problem('PROPERTY.TELLS_WHO', { fields: [{ field: 'summary', code: 'type', params: {} }] });
    if (!confirmedNeutral) throw new Problem('PROPERTY.NOT_CONFIRMED', { fields: [{ field: 'confirmedNeutral', code: 'required', params: {} }] });
  }

  /** The matter and the place as the catalogue and the map have them: nobody's wording. */
  private async plainWords(row: RequestRow, forSide: boolean): Promise<string[]> {
    const matter = row.matterCode === null ? null : (await this.catalogue.active(row.tenantId)).matter(row.matterCode);
    return [matter?.name ?? '', ...placeParts(row, forSide)].filter((word) => word !== '');
  }

  private async view(task: PropertyTask): Promise<PropertyTaskView> {
    const { id, summary, complained, place, status, answer } = task;
    // Which branch asks would tell the side that is complained about in which grid somebody complained.
    const unit = complained ? null : await this.directory.byId(task.tenantId, task.askedById);
    return {
      id, summary, complained, place, status, answer, askedBy: unit ? orgRefView(unit) : null, dueAt: new Date(task.dueAt).toISOString(), askedAt: new Date(task.askedAt).toISOString(),
      answeredAt: task.answeredAt === null ? null : new Date(task.answeredAt).toISOString(),
    };
  }

  private async asked(task: PropertyTask): Promise<AskedPropertyTaskView> {
    const company = await this.directory.byId(task.tenantId, task.unitId);
    return { ...(await this.view(task)), company: company ? orgRefView(company) : null };
  }
}

/** Whoever has signed the request, and nobody else, asks a company. @throws Problem for all others */
function mustHold(row: RequestRow, standing: Standing): void {
  if (!standing.holds) throw new Problem('REQUEST.NOT_HOLDER');
  if (row.signedAt === null) throw new Problem('REQUEST.LEG_NOT_SIGNED');
}

/** The side that is complained about is told the village alone. */
const placeParts = ({ placeName }: RequestRow, forSide: boolean): string[] => placeName.split(' · ').slice(0, forSide ? 1 : undefined);
