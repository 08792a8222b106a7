import { Injectable } from '@nestjs/common';
import { DAY_MS, type Instant, shanghaiDay } from '@yige/domain';
import { assignmentsOver, People, RoleHolders } from '../../access/index.js';
import { OrgDirectory, type OrgNode, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { DutyDayView, DutyRosterView } from '../http/duty.dto.js';
import { DutyRepository } from '../infrastructure/duty.repository.js';

const SHOWN_DAYS = 14;

/** Who of a party group looks after its queue, day by day. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly repository: DutyRepository,
    private readonly directory: OrgDirectory,
    private readonly holders: RoleHolders,
    private readonly people: People,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Two weeks from a day on, today when none is named. */
  async of(actor: Actor, groupId: string, from?: string): Promise<DutyRosterView> {
    const group = await this.seen(actor, groupId);
    const begin = from === undefined ? this.clock.now() : Date.parse(`${from}T00:00:00+08:00`);
    const days = Array.from({ length: SHOWN_DAYS }, (_, n) => shanghaiDay(begin + n * DAY_MS));
    const [turns, members] = await Promise.all([
      this.repository.turns(actor.tenantId, groupId, days[0] ?? '', days.at(-1) ?? ''),
      this.holders.at(actor.tenantId, groupId),
    ]);
    const names = await this.people.namesOf(actor.tenantId, [...members, ...turns.map(({ personId }) => personId)]);
    const ref = (id: string) => ({ id, name: names.get(id) ?? '' });
    return {
      group: orgRefView(group),
      members: members.map(ref),
      days: days.map((day) => ({ day, people: turns.filter((turn) => turn.day === day).map(({ personId }) => ref(personId)) })),
    };
  }

  /** @throws Problem for somebody who is not of the group. */
  async plan(actor: SignedInActor, key: string, groupId: string, input: { readonly day: string; readonly people: readonly { readonly personId: string }[] }): Promise<DutyDayView> {
    await this.seen(actor, groupId);
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `duty:${groupId}`, key, body: input };
    return this.idempotency.run(call, async () => {
      const personIds = [...new Set(input.people.map(({ personId }) => personId))];
      const members = await this.holders.at(actor.tenantId, groupId);
      if (personIds.some((id) => !members.includes(id))) throw new Problem('DUTY.NOT_OF_GROUP');
      const names = await this.people.namesOf(actor.tenantId, personIds);
      const turns = personIds.map((personId) => ({ id: this.ids.next(), tenantId: actor.tenantId, groupId, day: input.day, personId }));
      return async (tx) => {
        await this.repository.planDay(tx, actor.tenantId, groupId, input.day, turns);
        return { day: input.day, people: personIds.map((id) => ({ id, name: names.get(id) ?? '' })) };
      };
    });
  }

  /** Who is on duty in these groups at this moment, by group; some of them may be away. */
  async onDuty(tx: Tx, tenantId: string, groupIds: readonly string[], at: Instant): Promise<ReadonlyMap<string, readonly string[]>> {
    const turns = await this.repository.turnsOfDay(tx, tenantId, groupIds, shanghaiDay(at));
    return new Map(groupIds.map((id) => [id, turns.filter(({ groupId }) => groupId === id).map(({ personId }) => personId)]));
  }

  /** Those of these persons who are away now. */
  async away(tx: Tx, tenantId: string, personIds: readonly string[], at: Instant): Promise<ReadonlySet<string>> {
    return this.repository.away(tx, tenantId, personIds, at);
  }

  /** @throws Problem NOT_FOUND for a group outside the caller's own. */
  private async seen(actor: Actor, groupId: string): Promise<OrgNode> {
    const node = await this.directory.byId(actor.tenantId, groupId);
    if (node?.kind !== 'partyGroup' || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }
}
