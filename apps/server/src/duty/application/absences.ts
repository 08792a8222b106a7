import { Injectable } from '@nestjs/common';
import { type Absence, type Instant, isAway } from '@yige/domain';
import { assignmentsOver, People, RoleHolders } from '../../access/index.js';
import { OrgDirectory, type OrgNode } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { AbsenceView } from '../http/duty.dto.js';
import type { AbsenceRow } from '../infrastructure/absence.entity.js';
import { DutyRepository, toAbsence } from '../infrastructure/duty.repository.js';

/** Longer than that somebody has left, and the assignment ends instead. */
const LONGEST_DAYS = 366;
const DAY_MS = 24 * 3_600_000;

/** What a member who begins to be away holds is looked at when this comes due. */
export const ABSENCE_BEGINS = 'absence.begins';

export interface AbsenceInput {
  readonly from?: string;
  readonly to: string;
}

/** Times in which members are not sent requests: entered by themselves, their group leader or the secretary of their branch. */
@Injectable()
export class Absences {
  constructor(
    private readonly repository: DutyRepository,
    private readonly directory: OrgDirectory,
    private readonly holders: RoleHolders,
    private readonly people: People,
    private readonly idempotency: Idempotency,
    private readonly agenda: Agenda,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async own(actor: SignedInActor): Promise<AbsenceView[]> {
    return this.views(actor.tenantId, [actor.personId]);
  }

  /** @throws Problem for a group that the caller does not lead. */
  async ofGroup(actor: Actor, groupId: string): Promise<AbsenceView[]> {
    const group = await this.led(actor, groupId);
    return this.views(actor.tenantId, await this.holders.at(actor.tenantId, group.id));
  }

  async enter(actor: SignedInActor, key: string, personId: string, input: AbsenceInput): Promise<AbsenceView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `absences:${personId}`, key, body: input };
    return this.idempotency.run(call, async () => {
      const now = this.clock.now();
      const startsAt = Math.max(now, input.from === undefined ? now : Date.parse(input.from));
      const endsAt = Date.parse(input.to);
      if (endsAt <= startsAt || endsAt - startsAt > LONGEST_DAYS * DAY_MS) throw new Problem('ABSENCE.DATES', { params: { days: LONGEST_DAYS } });
      const row: AbsenceRow = { id: this.ids.next(), tenantId: actor.tenantId, personId, startsAt, endsAt, endedAt: null, enteredByPersonId: actor.personId, enteredAt: now };
      const [view] = await this.shown([row]);
      if (!view) throw new Error('an absence that was just made is not shown');
      return async (tx) => {
        await this.repository.addAbsence(tx, row);
        await this.agenda.plan(tx, [{ tenantId: row.tenantId, subjectId: row.id, kind: ABSENCE_BEGINS, dueAt: startsAt, payload: {} }]);
        return view;
      };
    });
  }

  /** For a member of a group that the caller leads. */
  async enterFor(actor: SignedInActor, key: string, groupId: string, personId: string, input: AbsenceInput): Promise<AbsenceView> {
    const group = await this.led(actor, groupId);
    if (!(await this.holders.at(actor.tenantId, group.id)).includes(personId)) throw new Problem('DUTY.NOT_OF_GROUP');
    return this.enter(actor, key, personId, input);
  }

  /** Ends now what runs, and takes back what has not begun. @throws Problem NOT_FOUND for somebody else's. */
  async end(actor: SignedInActor, key: string, id: string, groupId: string | null): Promise<AbsenceView> {
    const row = await this.repository.absence(actor.tenantId, id);
    const members = groupId === null ? [actor.personId] : await this.holders.at(actor.tenantId, (await this.led(actor, groupId)).id);
    if (!row || !members.includes(row.personId)) throw new Problem('NOT_FOUND');
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `absence.end:${id}`, key, body: {} };
    return this.idempotency.run(call, async () => {
      const now = this.clock.now();
      if (row.endedAt !== null || row.endsAt <= now) throw new Problem('ABSENCE.ENDED');
      const [view] = await this.shown([{ ...row, endedAt: now }]);
      return async (tx) => {
        if (!view || !(await this.repository.endAbsence(tx, row, now))) throw new Problem('ABSENCE.ENDED');
        return view;
      };
    });
  }

  /** What decides whether a request is sent to this person. */
  async of(tenantId: string, personId: string, at: Instant): Promise<Absence[]> {
    return (await this.repository.aheadOf(tenantId, [personId], at)).map(toAbsence);
  }

  /** The person who is away by this absence now; null when it has ended or was taken back. */
  async awayBy(tenantId: string, id: string): Promise<string | null> {
    const row = await this.repository.absence(tenantId, id);
    return row !== null && isAway(toAbsence(row), this.clock.now()) ? row.personId : null;
  }

  /** @throws Problem NOT_FOUND for a group outside the caller's own. */
  private async led(actor: Actor, groupId: string): Promise<OrgNode> {
    const node = await this.directory.byId(actor.tenantId, groupId);
    if (node?.kind !== 'partyGroup' || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }

  private async views(tenantId: string, personIds: readonly string[]): Promise<AbsenceView[]> {
    return this.shown(await this.repository.aheadOf(tenantId, personIds, this.clock.now()));
  }

  private async shown(rows: readonly AbsenceRow[]): Promise<AbsenceView[]> {
    const [first] = rows;
    const names = first ? await this.people.namesOf(first.tenantId, rows.map(({ personId }) => personId)) : new Map<string, string>();
    return rows.map((row) => ({
      id: row.id,
      person: { id: row.personId, name: names.get(row.personId) ?? '' },
      from: new Date(row.startsAt).toISOString(),
      to: new Date(row.endedAt ?? row.endsAt).toISOString(),
      now: isAway(toAbsence(row), this.clock.now()),
    }));
  }
}
