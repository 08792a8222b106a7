import { Injectable } from '@nestjs/common';
import { type Instant, isSeparated, POST_PLACES, staysSeparated } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { GivenPost } from '../http/people.dto.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { NO_PASSWORD } from './accounts.js';
import type { Authority } from './authority.js';
import { LentPosts } from './lent-posts.js';
import { LivingSessions } from './living-sessions.js';
import { isOver, ManagedPeople, type ManagedPerson } from './managed-people.js';
import { ZonesOfPost } from './zones-of-post.js';

/** Gives posts and ends them. Whoever is signed in feels it at their next call here, and within half a minute in other processes. */
@Injectable()
export class ManagePosts {
  constructor(
    private readonly people: ManagedPeople,
    private readonly lent: LentPosts,
    private readonly zones: ZonesOfPost,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a role that is not held there, dates that do not fit, a post that the person holds already, a second one of the three, or oneself. */
  async give(by: Authority, key: string, personId: string, post: GivenPost): Promise<void> {
    await this.idempotency.run(this.call(by, 'people.posts.give', key, { personId, post }), async () => {
      const managed = await this.people.seen(by, personId);
      const row = await this.draft(by, personId, post);
      mayHold(by, managed, row);
      return async (tx) => {
        await this.write(tx, by, row);
        return { id: row.id };
      };
    });
    this.living.forget(personId);
  }

  /** At once, or at a moment to come; what the person holds then goes to whoever is left. @throws Problem for one that is over, or one's own. */
  async end(by: Authority, key: string, personId: string, postId: string, at: string | undefined): Promise<void> {
    let borrowers: string[] = [];
    await this.idempotency.run(this.call(by, 'people.posts.end', key, { personId, postId, at }), async () => {
      const now = this.clock.now();
      const { posts } = await this.people.seen(by, personId);
      const post = posts.find(({ row, within }) => row.id === postId && within);
      if (!post) throw new Problem('NOT_FOUND');
      if (by.personId === personId) throw new Problem('PERSON.NOT_YOURSELF');
      const validTo = at === undefined ? Math.max(now, post.row.validFrom) : Date.parse(at);
      if (validTo < Math.max(now, post.row.validFrom)) throw new Problem('PERSON.POST_DATES');
      if (isOver(post.row, now)) throw new Problem('PERSON.POST_ENDED');
      const lent = await this.lent.of(post.row);
      borrowers = lent.map((row) => row.personId);
      const zones = await this.zones.endingWith(post.row, posts.map(({ row }) => row), validTo);
      return async (tx) => {
        const { id, tenantId } = post.row;
        await updateRows(tx, RoleAssignment, { id, tenantId }, { validTo });
        // What was lent of it goes with it.
        for (const row of lent) if (row.validTo === null || row.validTo > validTo) await updateRows(tx, RoleAssignment, { id: row.id, tenantId }, { validTo: Math.max(validTo, row.validFrom) });
        await this.zones.end(tx, post.row, zones, validTo);
        await this.audit.note(tx, by.actor, { action: 'post.ended', about: 'person', id: personId, detail: { role: post.row.role, nodeId: post.row.nodeId, zones: zones.length } });
        return { id };
      };
    });
    for (const one of [personId, ...borrowers]) this.living.forget(one);
  }

  async draft(by: Authority, personId: string, { role, nodeId, from, to }: GivenPost): Promise<RoleAssignment> {
    const node = await this.people.place(by, nodeId);
    if (!POST_PLACES[role].includes(node.kind)) throw new Problem('PERSON.POST_PLACE');
    const validFrom: Instant = from === undefined ? this.clock.now() : Date.parse(from);
    const validTo: Instant | null = to === undefined ? null : Date.parse(to);
    if (validTo !== null && validTo <= Math.max(validFrom, this.clock.now())) throw new Problem('PERSON.POST_DATES');
    return { id: this.ids.next(), tenantId: by.tenantId, personId, role, nodeId, validFrom, validTo };
  }

  async write(tx: Tx, by: Authority, row: RoleAssignment): Promise<void> {
    await insertRows(tx, RoleAssignment, [row]);
    await this.audit.note(tx, by.actor, { action: 'post.given', about: 'person', id: row.personId, detail: { role: row.role, nodeId: row.nodeId } });
  }

  private call = ({ tenantId, personId }: Authority, route: string, key: string, body: unknown) => ({ tenantId, actorKey: personId ?? 'operator', route, key, body });
}

/** @throws Problem where the rules of posts forbid it: nobody gives a right to themselves, nobody holds two of the three, and none of the three is given before its holder has come. */
export function mayHold(by: Authority, { person, account, posts }: ManagedPerson, row: RoleAssignment): void {
  if (by.personId === person.id) throw new Problem('PERSON.NOT_YOURSELF');
  const beside = posts.map((post) => post.row).filter((other) => overlap(other, row));
  if (beside.some((other) => other.role === row.role && other.nodeId === row.nodeId)) throw new Problem('PERSON.POST_HELD');
  if (!staysSeparated(beside.map(({ role }) => role), row.role)) throw new Problem('PERSON.THREE_HANDS');
  // Whoever holds the link could else come in their place, with the right that was given meanwhile.
  if (by.personId !== null && isSeparated(row.role) && (account === null || account.passwordHash === NO_PASSWORD)) throw new Problem('PERSON.NOT_COME_YET');
}

type Term = Pick<RoleAssignment, 'validFrom' | 'validTo'>;
const overlap = (a: Term, b: Term): boolean => (a.validTo === null || a.validTo > b.validFrom) && (b.validTo === null || b.validTo > a.validFrom);
