import { Injectable } from '@nestjs/common';
import { delegationFault, type Instant, isOfUnit, mayBeLent, unitAbove } from '@yige/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, OrgNode, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DelegablePostView, DelegationView, GiveDelegation, OwnDelegationsView } from '../http/delegations.dto.js';
import type { PersonRefView } from '../http/sessions.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { PostDelegation } from '../infrastructure/post-delegation.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { Callers } from './callers.js';
import { LentPosts } from './lent-posts.js';
import { LivingSessions } from './living-sessions.js';
import { People } from './people.js';
import { POST_LENT, type PostLent } from './post-lent.js';
import { servingAt, servingBelow } from './serving-below.js';

const MOST_CANDIDATES = 20;
/** Behind every name that begins with another. */
const LAST_SIGN = '\u{10FFFF}';

/** A holder lends a post for a stated time to somebody of the same unit (代理), and takes it back. */
@Injectable()
export class Delegations {
  constructor(
    private readonly callers: Callers,
    private readonly lent: LentPosts,
    private readonly people: People,
    private readonly org: OrgDirectory,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly idempotency: Idempotency,
    private readonly reads: Reads,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** What the caller may lend, has lent, and has been lent. */
  async mine({ tenantId, personId }: SignedInActor): Promise<OwnDelegationsView> {
    const now = this.clock.now();
    const posts = await this.callers.activeRows(tenantId, personId);
    const received = await this.lent.among(tenantId, posts.map(({ id }) => id));
    const given = await this.reads.manager.find(PostDelegation, { where: { tenantId, givenById: personId }, order: { givenAt: 'DESC', id: 'DESC' }, take: 100 });
    const lentPosts = given.length === 0 ? [] : await this.reads.manager.findBy(RoleAssignment, { tenantId, id: In(given.map(({ postId }) => postId)) });
    const rows = new Map([...posts, ...lentPosts].map((row) => [row.id, row]));
    const nodes = await this.org.byIds(tenantId, [...rows.values()].map(({ nodeId }) => nodeId));
    const names = await this.people.namesOf(tenantId, [personId, ...lentPosts.map((row) => row.personId), ...[...received.values()].map(({ givenById }) => givenById)]);
    const named = (id: string): PersonRefView => ({ id, name: names.get(id) ?? '' });
    const view = ({ id, postId, givenById, reason }: PostDelegation): DelegationView[] => {
      const row = rows.get(postId);
      const node = row && nodes.get(row.nodeId);
      if (!row || !node || row.validTo === null || row.validTo <= now) return [];
      return [{ id, role: row.role, node: orgRefView(node), givenBy: named(givenById), to: named(row.personId), from: instant(row.validFrom), until: instant(row.validTo), reason }];
    };
    const lendable = posts.filter(({ id, role }) => mayBeLent({ role, received: received.has(id) })).flatMap((row): DelegablePostView[] => {
      const node = nodes.get(row.nodeId);
      return node ? [{ id: row.id, role: row.role, node: orgRefView(node), to: row.validTo === null ? null : instant(row.validTo) }] : [];
    });
    return { posts: lendable, given: given.flatMap(view), received: [...received.values()].flatMap(view) };
  }

  /** Who may stand in for a post of the caller's, by the beginning of the name. @throws Problem for a post that is not the caller's */
  async candidates(actor: SignedInActor, postId: string, q: string | undefined): Promise<PersonRefView[]> {
    const { tenantId, personId } = actor;
    const { node } = await this.ownPost(actor, postId);
    const above = unitAbove(node);
    const now = this.clock.now();
    const called = (): SelectQueryBuilder<Person> => {
      const query = this.reads.manager.createQueryBuilder(Person, 'p').where('p.tenant_id = :tenantId AND p.id <> :personId', { tenantId, personId });
      if (q !== undefined) query.andWhere('p.name >= :q AND p.name < :qEnd', { q, qEnd: q + LAST_SIGN });
      return query.orderBy('p.name').addOrderBy('p.id').limit(MOST_CANDIDATES);
    };
    const [below, at] = [called(), called()];
    await servingBelow(this.reads.manager, below, node, now);
    if (above !== null) await servingAt(this.reads.manager, at, tenantId, [above], now);
    const found = [...(await below.getMany()), ...(above === null ? [] : await at.getMany())];
    const distinct = [...new Map(found.map(({ id, name }) => [id, { id, name }])).values()];
    return distinct.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)).slice(0, MOST_CANDIDATES);
  }

  /** @throws Problem for a power, something lent, dates that do not fit, or somebody of another unit or without an account */
  async give(actor: SignedInActor, key: string, { postId, personId, from, to, reason }: GiveDelegation): Promise<void> {
    const { tenantId, personId: givenById } = actor;
    await this.idempotency.run({ tenantId, actorKey: givenById, route: 'delegations.give', key, body: { postId, personId, from, to, reason } }, async () => {
      const now = this.clock.now();
      const { row: own, node, received } = await this.ownPost(actor, postId);
      const [validFrom, validTo] = [from === undefined ? now : Math.max(now, Date.parse(from)), Date.parse(to)];
      const fault = delegationFault({ role: own.role, endsAt: own.validTo, received }, validFrom, validTo, now);
      if (fault !== null) throw new Problem(fault === 'dates' ? 'DELEGATION.DATES' : 'DELEGATION.NOT_DELEGABLE');
      await this.mustStandIn(tenantId, personId, givenById, own, node, { validFrom, validTo });
      const post: RoleAssignment = { id: this.ids.next(), tenantId, personId, role: own.role, nodeId: own.nodeId, validFrom, validTo };
      const row: PostDelegation = { id: this.ids.next(), tenantId, postId: post.id, fromPostId: own.id, givenById, reason, givenAt: now };
      return async (tx) => {
        await insertRows(tx, RoleAssignment, [post]);
        await insertRows(tx, PostDelegation, [row]);
        const told: PostLent = { personId, role: own.role, place: node.name, from: instant(validFrom), until: instant(validTo) };
        await this.outbox.append(tx, [{ tenantId, aggregateId: row.id, seq: 0, type: POST_LENT, payload: told, occurredAt: now }]);
        await this.audit.note(tx, actor, { action: 'post.delegated', about: 'person', id: personId, detail: { role: own.role, nodeId: own.nodeId } });
        return { id: row.id };
      };
    });
    this.living.forget(personId);
  }

  /** Taken back at once, by whoever lent it. What is said twice holds once. @throws Problem for one that is not the caller's */
  async end(actor: SignedInActor, key: string, id: string): Promise<void> {
    const { tenantId, personId } = actor;
    const { borrowerId } = await this.idempotency.run({ tenantId, actorKey: personId, route: 'delegations.end', key, body: { id } }, async () => {
      const row = await this.reads.manager.findOneBy(PostDelegation, { id, tenantId, givenById: personId });
      const post = row && (await this.reads.manager.findOneBy(RoleAssignment, { id: row.postId, tenantId }));
      if (!post) throw new Problem('NOT_FOUND');
      const now = this.clock.now();
      const over = post.validTo !== null && post.validTo <= now;
      return async (tx) => {
        if (!over) {
          await updateRows(tx, RoleAssignment, { id: post.id, tenantId }, { validTo: Math.max(now, post.validFrom) });
          await this.audit.note(tx, actor, { action: 'post.delegationEnded', about: 'person', id: post.personId, detail: { role: post.role, nodeId: post.nodeId } });
        }
        return { borrowerId: post.personId };
      };
    });
    this.living.forget(borrowerId);
  }

  private async ownPost({ tenantId, personId }: SignedInActor, postId: string): Promise<{ row: RoleAssignment; node: OrgNode; received: boolean }> {
    const row = (await this.callers.activeRows(tenantId, personId)).find(({ id }) => id === postId);
    const node = row && (await this.org.byId(tenantId, row.nodeId));
    if (!row || !node) throw new Problem('NOT_FOUND');
    return { row, node, received: (await this.lent.among(tenantId, [row.id])).size > 0 };
  }

  private async mustStandIn(tenantId: string, personId: string, givenById: string, own: RoleAssignment, unit: OrgNode, term: { validFrom: Instant; validTo: Instant }): Promise<void> {
    const posts = await this.callers.activeRows(tenantId, personId);
    const nodes = await this.org.byIds(tenantId, posts.map(({ nodeId }) => nodeId));
    if (personId === givenById || !posts.some(({ nodeId }) => { const node = nodes.get(nodeId); return node !== undefined && isOfUnit(unit, node); })) throw new Problem('DELEGATION.ANOTHER_UNIT');
    if (!(await this.reads.manager.existsBy(Account, { tenantId, personId, disabled: false }))) throw new Problem('PERSON.NO_ACCOUNT');
    const held = await this.reads.manager.findBy(RoleAssignment, { tenantId, personId, role: own.role, nodeId: own.nodeId });
    if (held.some(({ validFrom, validTo }) => validFrom < term.validTo && (validTo === null || validTo > term.validFrom))) throw new Problem('PERSON.POST_HELD');
  }
}

const instant = (moment: Instant): string => new Date(moment).toISOString();
