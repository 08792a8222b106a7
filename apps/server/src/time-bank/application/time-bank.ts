import { Injectable } from '@nestjs/common';
import { decideService, GIFTS_A_YEAR, OBJECTION_WINDOW_MS, shanghaiDay, type TimeServiceCommand, type TimeServiceStatus } from '@yige/domain';
import { assignmentsOver, People } from '../../access/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { GiveTime, RecordTimeService, SettleService, TimeAccountView, TimeServiceView } from '../http/time-bank.dto.js';
import { TimeAccount } from '../infrastructure/time-account.entity.js';
import { TimeEntry } from '../infrastructure/time-entry.entity.js';
import { TimeLedger } from '../infrastructure/time-ledger.repository.js';
import { TimeService } from '../infrastructure/time-service.entity.js';
import { ServicePayments } from './service-payments.js';

/** Kind of the work that confirms a service to which nobody objected. */
export const CONFIRM_BY_ITSELF = 'timeBank.confirm';
const PAGE = 50;

/** 时间银行: help given is written down by one side, agreed by the other, and saved in minutes (domain.md 3.11). */
@Injectable()
export class TimeBank {
  constructor(
    private readonly reads: Reads,
    private readonly ledger: TimeLedger,
    private readonly payments: ServicePayments,
    private readonly people: People,
    private readonly directory: OrgDirectory,
    private readonly agenda: Agenda,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async record(actor: SignedInActor, key: string, body: RecordTimeService): Promise<TimeServiceView> {
    const [home] = actor.assignments;
    if (!home) throw new Problem('ACCESS.DENIED');
    if (body.otherId === actor.personId) throw new Problem('TIME_BANK.SAME_PERSON', { fields: [{ field: 'otherId', code: 'choice', params: {} }] });
    await this.mustExist(actor.tenantId, body.otherId);
    const recordedAt = this.clock.now();
    if (!isDay(body.day) || body.day > shanghaiDay(recordedAt)) throw new Problem('VALIDATION.FAILED', { fields: [{ field: 'day', code: 'type', params: {} }] });
    const [providerId, receiverId] = body.as === 'provider' ? [actor.personId, body.otherId] : [body.otherId, actor.personId];
    const service: TimeService = {
      id: this.ids.next(), tenantId: actor.tenantId, providerId, receiverId, recorderId: actor.personId, nodeId: home.nodeId, minutes: body.minutes, what: body.what, day: body.day,
      externalRef: body.externalRef ?? null, status: 'recorded', objection: null, recordedAt, decidedAt: null,
    };
    return this.once(actor, 'time-service', key, body, async () => {
      const view = await this.view(actor, service);
      return async (tx) => {
        await insertRows(tx, TimeService, [service]);
        await this.agenda.plan(tx, [{ tenantId: actor.tenantId, subjectId: service.id, kind: CONFIRM_BY_ITSELF, dueAt: recordedAt + OBJECTION_WINDOW_MS, payload: {} }]);
        return view;
      };
    });
  }

  async confirm(actor: SignedInActor, id: string, key: string): Promise<TimeServiceView> {
    return this.decided(actor, id, key, 'confirm', {}, async (service) => {
      const pay = await this.payments.of(service, this.clock.now());
      return { minutes: service.minutes, objection: null, pay };
    });
  }

  async object(actor: SignedInActor, id: string, key: string, reason: string): Promise<TimeServiceView> {
    return this.decided(actor, id, key, 'object', { reason }, (service) => ({ minutes: service.minutes, objection: reason, pay: async () => undefined }));
  }

  /** By a third person who is over both: what stands from now on. Minutes that were entered already are put right by new entries. */
  async settle(actor: SignedInActor, id: string, key: string, body: SettleService): Promise<TimeServiceView> {
    return this.decided(actor, id, key, 'settle', body, async (service) => {
      const now = this.clock.now();
      const pay = service.status === 'confirmed'
        ? await this.payments.correction(service, body.minutes, body.reason, now)
        : await this.payments.of({ ...service, minutes: body.minutes }, now);
      return { minutes: body.minutes, objection: service.objection, pay };
    });
  }

  /** 转赠 to a person, within the yearly limit, or 捐入爱心池. */
  async give(actor: SignedInActor, key: string, body: GiveTime): Promise<TimeAccountView> {
    const { tenantId, personId } = actor;
    const now = this.clock.now();
    if (body.toPersonId === personId) throw new Problem('TIME_BANK.SAME_PERSON', { fields: [{ field: 'toPersonId', code: 'choice', params: {} }] });
    if (body.toPersonId !== undefined) {
      await this.mustExist(tenantId, body.toPersonId);
      if ((await this.givenThisYear(tenantId, personId)) + body.minutes > GIFTS_A_YEAR) throw new Problem('TIME_BANK.GIFTS_USED_UP', { params: { limit: GIFTS_A_YEAR } });
    }
    const from = await this.ledger.account(tenantId, { kind: 'person', ownerId: personId });
    const to = await this.ledger.account(tenantId, body.toPersonId === undefined ? { kind: 'pool', ownerId: tenantId } : { kind: 'person', ownerId: body.toPersonId });
    const kind = body.toPersonId === undefined ? 'donated' as const : 'given' as const;
    await this.once(actor, 'time-gift', key, body, async () => async (tx) => {
      const moved = await this.ledger.move(tx, { from, to, minutes: body.minutes, kinds: { out: kind, in: kind }, serviceId: null, reason: null, at: now });
      if (!moved) throw new Problem('TIME_BANK.BALANCE_TOO_LOW');
      return { given: body.minutes };
    });
    return this.account(actor);
  }

  async account(actor: SignedInActor): Promise<TimeAccountView> {
    const { tenantId, personId } = actor;
    const [mine, pool] = await Promise.all([
      this.reads.manager.findOneBy(TimeAccount, { tenantId, kind: 'person', ownerId: personId }),
      this.reads.manager.findOneBy(TimeAccount, { tenantId, kind: 'pool', ownerId: tenantId }),
    ]);
    const entries = mine ? await this.reads.manager.find(TimeEntry, { where: { tenantId, accountId: mine.id }, order: { id: 'DESC' }, take: PAGE }) : [];
    const services = await this.servicesById(tenantId, entries.flatMap((entry) => entry.serviceId ?? []));
    return {
      balance: mine?.balance ?? 0,
      pool: pool?.balance ?? 0,
      entries: entries.map(({ id, minutes, kind, reason, at: when, serviceId }) => ({ id, minutes, kind, reason, at: new Date(when).toISOString(), what: services.get(serviceId ?? '')?.what ?? null })),
    };
  }

  /** The services of the caller on either side, the newest 50 of each. */
  async services(actor: SignedInActor): Promise<TimeServiceView[]> {
    const { tenantId, personId } = actor;
    const [given, received] = await Promise.all((['providerId', 'receiverId'] as const).map((side) =>
      this.reads.manager.find(TimeService, { where: { tenantId, [side]: personId }, order: { id: 'DESC' }, take: PAGE })));
    const all = [...(given ?? []), ...(received ?? [])].sort((a, b) => (a.id < b.id ? 1 : -1));
    return Promise.all(all.map((service) => this.view(actor, service)));
  }

  private async decided(
    actor: SignedInActor, id: string, key: string, command: TimeServiceCommand, body: object,
    effect: (service: TimeService) => Outcome | Promise<Outcome>,
  ): Promise<TimeServiceView> {
    return this.once(actor, `time-${command}:${id}`, key, body, async () => {
      const service = await this.known(actor, id, command);
      const now = this.clock.now();
      const isParty = [service.providerId, service.receiverId].includes(actor.personId);
      const decision = decideService(command, { status: service.status, recordedAt: service.recordedAt, isRecorder: service.recorderId === actor.personId, isParty, now });
      if (!decision.ok) throw new Problem(decision.error);
      const { minutes, objection, pay } = await effect(service);
      const status: TimeServiceStatus = command === 'settle' && minutes === 0 ? 'voided' : decision.value;
      const view = await this.view(actor, { ...service, status, minutes, objection });
      return async (tx) => {
        const was = { id, tenantId: actor.tenantId, status: service.status, minutes: service.minutes };
        if ((await updateRows(tx, TimeService, was, { status, minutes, objection, decidedAt: now })) !== 1) throw new Problem('TIME_BANK.ALREADY_DECIDED');
        await pay(tx);
        return view;
      };
    });
  }

  /** The parties know of it; for settling, also whoever is over the node at which it was recorded. */
  private async known(actor: SignedInActor, id: string, command: TimeServiceCommand): Promise<TimeService> {
    const service = await this.reads.manager.findOneBy(TimeService, { id, tenantId: actor.tenantId });
    if (!service) throw new Problem('NOT_FOUND');
    if ([service.providerId, service.receiverId].includes(actor.personId)) return service;
    const node = command === 'settle' ? await this.directory.byId(actor.tenantId, service.nodeId) : null;
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return service;
  }

  private async mustExist(tenantId: string, personId: string): Promise<void> {
    if ((await this.people.namesOf(tenantId, [personId])).size === 0) throw new Problem('NOT_FOUND');
  }

  private async givenThisYear(tenantId: string, personId: string): Promise<number> {
    const mine = await this.reads.manager.findOneBy(TimeAccount, { tenantId, kind: 'person', ownerId: personId });
    if (!mine) return 0;
    const newYear = Date.parse(`${shanghaiDay(this.clock.now()).slice(0, 4)}-01-01T00:00:00+08:00`);
    const sum = await this.reads.manager
      .createQueryBuilder(TimeEntry, 'e')
      .select('SUM(e.minutes)', 'minutes')
      .where("e.tenant_id = :tenantId AND e.account_id = :account AND e.kind = 'given' AND e.minutes < 0 AND e.at >= :newYear", { tenantId, account: mine.id, newYear: at(newYear) })
      .getRawOne<{ minutes: number | string | null }>();
    return -Number(sum?.minutes ?? 0);
  }

  private async servicesById(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, TimeService>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.manager.createQueryBuilder(TimeService, 's').where('s.tenant_id = :tenantId AND s.id IN (:...ids)', { tenantId, ids }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async view(actor: SignedInActor, service: TimeService): Promise<TimeServiceView> {
    const names = await this.people.namesOf(service.tenantId, [service.providerId, service.receiverId]);
    const ref = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? '' });
    const { id, minutes, what, day, externalRef, status, objection } = service;
    return {
      id, minutes, what, day, externalRef, status, objection, provider: ref(service.providerId), receiver: ref(service.receiverId),
      recordedByMe: service.recorderId === actor.personId, objectUntil: new Date(service.recordedAt + OBJECTION_WINDOW_MS).toISOString(),
    };
  }

  private once<T extends object>(actor: SignedInActor, route: string, key: string, body: unknown, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route, key, body }, prepare);
  }
}

interface Outcome {
  readonly minutes: number;
  readonly objection: string | null;
  readonly pay: (tx: Tx) => Promise<void>;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
