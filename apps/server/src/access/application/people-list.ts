import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import type { AccountStandingView, PeopleQuery, PersonLineView, PersonView, PostView } from '../http/people.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { NO_PASSWORD } from './accounts.js';
import type { Authority } from './authority.js';
import { LentPosts } from './lent-posts.js';
import { isOver, ManagedPeople, type ManagedPost } from './managed-people.js';
import { People } from './people.js';
import { SecondFactors } from './second-factors.js';
import { servingBelow } from './serving-below.js';
import { WechatBindings } from './wechat-bindings.js';

const PAGE = 30;
/** Behind every name that begins with another. */
const LAST_SIGN = '\u{10FFFF}';

/** Who serves below a node, in the order of their names. No figure of anybody stands here. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly reads: Reads,
    private readonly org: OrgDirectory,
    private readonly people: ManagedPeople,
    private readonly factors: SecondFactors,
    private readonly bindings: WechatBindings,
    private readonly lent: LentPosts,
    private readonly names: People,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a node beside those of the one who asks */
  async page(by: Authority, { nodeId, q, cursor, limit = PAGE }: PeopleQuery): Promise<Page<PersonLineView>> {
    const node = nodeId === undefined ? null : await this.org.byId(by.tenantId, nodeId);
    if ((nodeId !== undefined && (node === null || !by.over(node))) || (nodeId === undefined && !by.whole)) throw new Problem('NOT_FOUND');
    const query = this.reads.manager.createQueryBuilder(Person, 'p').where('p.tenant_id = :tenantId', { tenantId: by.tenantId });
    if (node !== null && node.kind !== 'district') await servingBelow(this.reads.manager, query, node, this.clock.now());
    if (q !== undefined) this.called(query, by.tenantId, q);
    const after = readCursor(cursor, 2);
    if (after !== null) query.andWhere('(p.name > :name OR (p.name = :name AND p.id > :id))', { name: after[0], id: after[1] });
    const rows = await query.orderBy('p.name').addOrderBy('p.id').limit(limit + 1).getMany();
    const some = rows.slice(0, limit);
    const last = some.at(-1);
    return { items: await this.lines(by.tenantId, some), nextCursor: rows.length > limit && last ? cursorAfter([last.name, last.id]) : null };
  }

  async one(by: Authority, personId: string): Promise<PersonView> {
    const { person, account, posts } = await this.people.seen(by, personId);
    const now = this.clock.now();
    const lent = await this.lent.among(by.tenantId, posts.map(({ row }) => row.id));
    const names = await this.names.namesOf(by.tenantId, [...lent.values()].map(({ givenById }) => givenById));
    const lentBy = ({ row }: ManagedPost): string | null => names.get(lent.get(row.id)?.givenById ?? '') ?? null;
    return { id: person.id, name: person.name, account: account && standing(account), secondFactor: account !== null && (await this.factors.isOn(account)), wechat: account !== null && (await this.bindings.isBound(account)), posts: posts.map((post) => this.post(post, now, { own: by.personId === personId, lentBy: lentBy(post) })) };
  }

  private post({ row, node, within }: ManagedPost, now: number, { own, lentBy }: { own: boolean; lentBy: string | null }): PostView {
    const over = isOver(row, now);
    return {
      id: row.id, role: row.role, node: orgRefView(node),
      from: new Date(row.validFrom).toISOString(), to: row.validTo === null ? null : new Date(row.validTo).toISOString(),
      standing: over ? 'over' : row.validFrom > now ? 'toCome' : 'now', mayEnd: within && !over && !own, lentBy,
    };
  }

  /** By the beginning of the name, or of the login. */
  private called(query: SelectQueryBuilder<Person>, tenantId: string, q: string): void {
    const byLogin = this.reads.manager.createQueryBuilder(Account, 'c').select('c.person_id').where('c.tenant_id = :tenantId AND c.login >= :q AND c.login < :qEnd');
    const parameters = { tenantId, q, qEnd: q + LAST_SIGN };
    if (/^[a-z0-9._@-]+$/.test(q)) query.andWhere(`p.id IN (${byLogin.getQuery()})`, parameters);
    else query.andWhere('p.name >= :q AND p.name < :qEnd', parameters);
  }

  private async lines(tenantId: string, people: readonly Person[]): Promise<PersonLineView[]> {
    const personId = In(people.map(({ id }) => id));
    const accounts = new Map((await this.reads.manager.findBy(Account, { tenantId, personId })).map((account) => [account.personId, account]));
    const now = this.clock.now();
    const posts = (await this.reads.manager.find(RoleAssignment, { where: { tenantId, personId }, order: { validFrom: 'ASC', id: 'ASC' } })).filter((row) => !isOver(row, now));
    const nodes = await this.org.byIds(tenantId, posts.map(({ nodeId }) => nodeId));
    // Only what ends may be lent.
    const lent = await this.lent.among(tenantId, posts.flatMap(({ id, validTo }) => (validTo === null ? [] : [id])));
    return people.map(({ id, name }) => {
      const account = accounts.get(id);
      const held = posts.flatMap((row) => {
        const node = row.personId === id ? nodes.get(row.nodeId) : undefined;
        return node ? [{ role: row.role, node: orgRefView(node), until: row.validTo === null ? null : new Date(row.validTo).toISOString(), lent: lent.has(row.id), toCome: row.validFrom > now }] : [];
      });
      return { id, name, account: account ? standing(account) : null, posts: held };
    });
  }
}

const standing = ({ login, disabled, passwordHash }: Account): AccountStandingView => ({ login, state: disabled ? 'disabled' : passwordHash === NO_PASSWORD ? 'waiting' : 'active' });
