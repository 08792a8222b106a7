import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { AskedPostView } from '../http/asked-posts.dto.js';
import { AskedPost, type AskedPostOutcome } from '../infrastructure/asked-post.entity.js';
import type { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import type { Authority } from './authority.js';
import { LivingSessions } from './living-sessions.js';
import { ManagedPeople } from './managed-people.js';
import { ManagePosts, mayHold } from './manage-posts.js';
import { People } from './people.js';

/** As many as one looks through at a sitting; the longest waiting come first, and make room as they are decided. */
const MOST = 100;

/** Posts that one hand asks for and another grants: whoever makes accounts gives no right. */
@Injectable()
export class AskedPosts {
  constructor(
    private readonly managed: ManagedPeople,
    private readonly posts: ManagePosts,
    private readonly people: People,
    private readonly org: OrgDirectory,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly idempotency: Idempotency,
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Within the unit of work that makes the person. */
  async ask(tx: Tx, by: Authority, askedById: string, { tenantId, personId, role, nodeId, validFrom, validTo }: RoleAssignment): Promise<void> {
    const row: AskedPost = { id: this.ids.next(), tenantId, personId, role, nodeId, validFrom, validTo, askedById, askedAt: this.clock.now(), decidedById: null, decidedAt: null, outcome: null };
    await insertRows(tx, AskedPost, [row]);
    await this.audit.note(tx, by.actor, { action: 'post.asked', about: 'person', id: personId, detail: { role, nodeId } });
  }

  /** Those that wait below the nodes of the one who asks. */
  async waiting(by: Authority): Promise<AskedPostView[]> {
    const rows = await this.reads.manager.find(AskedPost, { where: { tenantId: by.tenantId, decidedAt: IsNull() }, order: { askedAt: 'ASC', id: 'ASC' }, take: MOST });
    const nodes = await this.org.byIds(by.tenantId, rows.map(({ nodeId }) => nodeId));
    const names = await this.people.namesOf(by.tenantId, rows.flatMap(({ personId, askedById }) => [personId, askedById]));
    return rows.flatMap((row) => {
      const node = nodes.get(row.nodeId);
      if (!node || !by.over(node)) return [];
      const named = (id: string) => ({ id, name: names.get(id) ?? '' });
      return [{ id: row.id, person: named(row.personId), role: row.role, node: orgRefView(node), from: instant(row.validFrom), to: row.validTo === null ? null : instant(row.validTo), askedBy: named(row.askedById), askedAt: instant(row.askedAt) }];
    });
  }

  /** @throws Problem for one that is not there or was decided, and where the rules of posts forbid it */
  async grant(by: Authority, key: string, id: string): Promise<void> {
    const personId = await this.decide(by, 'asked-posts.grant', key, id, 'granted', async (asked) => {
      const now = this.clock.now();
      if (asked.validTo !== null && asked.validTo <= now) throw new Problem('PERSON.POST_DATES');
      const row: RoleAssignment = { id: this.ids.next(), tenantId: by.tenantId, personId: asked.personId, role: asked.role, nodeId: asked.nodeId, validFrom: Math.max(asked.validFrom, now), validTo: asked.validTo };
      mayHold(by, await this.managed.seen(by, asked.personId), row);
      return (tx) => this.posts.write(tx, by, row);
    });
    this.living.forget(personId);
  }

  /** @throws Problem for one that is not there or was decided */
  async refuse(by: Authority, key: string, id: string): Promise<void> {
    await this.decide(by, 'asked-posts.refuse', key, id, 'refused', (asked) =>
      Promise.resolve((tx) => this.audit.note(tx, by.actor, { action: 'post.refused', about: 'person', id: asked.personId, detail: { role: asked.role, nodeId: asked.nodeId } })));
  }

  private async decide(by: Authority, route: string, key: string, id: string, outcome: AskedPostOutcome, prepare: (asked: AskedPost) => Promise<(tx: Tx) => Promise<void>>): Promise<string> {
    const { tenantId, personId: decidedById } = by;
    const done = await this.idempotency.run({ tenantId, actorKey: decidedById ?? 'operator', route, key, body: { id } }, async () => {
      const asked = await this.reads.manager.findOneBy(AskedPost, { id, tenantId });
      const node = asked && (await this.org.byId(tenantId, asked.nodeId));
      if (!asked || !node || !by.over(node)) throw new Problem('NOT_FOUND');
      if (asked.decidedAt !== null) throw new Problem('PERSON.POST_DECIDED');
      const follow = await prepare(asked);
      return async (tx) => {
        if ((await updateRows(tx, AskedPost, { id, tenantId, decidedAt: IsNull() }, { decidedById, decidedAt: this.clock.now(), outcome })) === 0) throw new Problem('PERSON.POST_DECIDED');
        await follow(tx);
        return { personId: asked.personId };
      };
    });
    return done.personId;
  }
}

const instant = (at: number): string => new Date(at).toISOString();
