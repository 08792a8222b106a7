import { Injectable } from '@nestjs/common';
import { Posts, RoleHolders } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { ZoneTerms } from '../../households/index.js';
import { ZoneMembers } from '../../places/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { ZoneReach } from './zone-reach.js';

/** What is open in a zone goes to whoever answers for it from now on, when this comes due. */
export const ZONE_HANDED_OVER = 'zone.handedOver';

/** Says who answers for a zone from now on. The household files there are open to the successor at once, and to nobody before them. */
@Injectable()
export class HandOverZone {
  constructor(
    private readonly reach: ZoneReach,
    private readonly terms: ZoneTerms,
    private readonly members: ZoneMembers,
    private readonly holders: RoleHolders,
    private readonly posts: Posts,
    private readonly audit: Audit,
    private readonly agenda: Agenda,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * @param personId a member of the group whose zone it is; null: nobody for now
   * @throws Problem for somebody of another group, and when another handed it over meanwhile
   */
  async run(actor: SignedInActor, key: string, zoneId: string, personId: string | null): Promise<void> {
    const { tenantId } = actor;
    const zone = await this.reach.zone(actor, zoneId);
    const call = { tenantId, actorKey: actor.personId, route: `zone:${zoneId}`, key, body: { personId } };
    await this.idempotency.run(call, async () => {
      if (personId !== null && !(await this.mayAnswer(tenantId, zone.parentId ?? '', personId))) throw new Problem('DUTY.NOT_OF_GROUP');
      const before = await this.terms.latestOf(tenantId, zoneId);
      const present = await this.members.answeringFor(tenantId, zoneId);
      const now = this.clock.now();
      return async (tx) => {
        if (personId === null || present !== personId) {
          if (!(await this.terms.follow(tx, { tenantId, zoneId }, before, personId, now))) throw new Problem('ZONE.CHANGED_MEANWHILE');
          await this.agenda.plan(tx, [{ tenantId, subjectId: zoneId, kind: ZONE_HANDED_OVER, dueAt: now, payload: { from: before?.personId ?? '', groupId: zone.parentId ?? '' } }]);
          await this.audit.note(tx, actor, { action: 'zone.handedOver', about: 'org', id: zoneId, detail: { from: before?.personId ?? '', to: personId ?? '' } });
        }
        return { zoneId };
      };
    }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('ZONE.CHANGED_MEANWHILE') : error;
    });
  }

  private async mayAnswer(tenantId: string, groupId: string, personId: string): Promise<boolean> {
    return (await this.holders.at(tenantId, groupId)).includes(personId) && !(await this.posts.isDisabled(tenantId, personId));
  }
}
