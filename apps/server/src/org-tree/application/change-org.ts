import { Injectable } from '@nestjs/common';
import { type CalendarDay, dayNumberOf, type Instant, type OrgNodeKind, PARENT_KIND, shanghaiDay, shanghaiInstant } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { OrgChangeView } from '../http/org-changes.dto.js';
import type { OrgChange, OrgChangeData, OrgChangeKind } from '../infrastructure/org-change.entity.js';
import { OrgChangesRepository } from '../infrastructure/org-changes.repository.js';
import type { OrgNode } from '../infrastructure/org-node.entity.js';

/** One change as it is ordered. A node that is opened may be named by its `key` in the changes after it. */
export interface OrderedChange {
  readonly what: OrgChangeKind;
  readonly key?: string;
  readonly nodeId?: string;
  readonly kind?: OrgNodeKind;
  readonly name?: string;
  readonly code?: string;
  readonly parentId?: string;
  readonly successorId?: string;
}

/** The kinds of due work that carry out a batch of changes, and that hand the posts of a closed node over to its successor. */
export const ORG_CHANGE_WORK = 'org.change';
export const ORG_SUCCESSION_WORK = 'org.succession';
/** A node was closed: what it had to do goes elsewhere, a minute later, when every process has heard of it and its posts have moved. */
export const ORG_CLOSED_WORK = 'org.closed';
export const HEARD_OF_AFTER_MS = 60_000;

/** What of a node decides whether a change fits, while the changes before it in the same order are thought done. */
type Planned = Pick<OrgNode, 'id' | 'kind' | 'name' | 'code' | 'parentId'> & { closed: boolean };

/** Orders changes of the tree from a day on (acceptance scenario 14): a street is split by opening the new one and moving its communities there. */
@Injectable()
export class ChangeOrg {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly repository: OrgChangesRepository,
    private readonly agenda: Agenda,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** As an administrator orders them: a call that is repeated orders nothing more. @throws Problem as {@link plan} does */
  async order(actor: SignedInActor, key: string, body: { readonly from: CalendarDay; readonly changes: readonly OrderedChange[] }): Promise<{ items: OrgChangeView[] }> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: 'org.changes', key, body };
    return this.idempotency.run(call, async () => {
      const rows = await this.decide(actor.tenantId, body.from, body.changes, actor.personId);
      return async (tx) => {
        await this.write(tx, rows);
        await this.audit.note(tx, actor, { action: 'org.changeOrdered', about: 'org', id: rows[0]?.batchId ?? null, detail: { changes: rows.length, from: body.from } });
        return { items: rows.map(view) };
      };
    });
  }

  /** @throws Problem for the first change that does not fit; then none is ordered. */
  async plan(tenantId: string, from: CalendarDay, changes: readonly OrderedChange[], plannedBy: string | null): Promise<OrgChangeView[]> {
    const rows = await this.decide(tenantId, from, changes, plannedBy);
    await this.uow.run((tx) => this.write(tx, rows));
    return rows.map(view);
  }

  private async decide(tenantId: string, from: CalendarDay, changes: readonly OrderedChange[], plannedBy: string | null): Promise<OrgChange[]> {
    const since = shanghaiInstant(dayNumberOf(from), 0);
    const batchId = this.ids.next();
    const tree = new PlannedTree(tenantId, this.reads, this.repository);
    const rows: OrgChange[] = [];
    for (const [index, change] of changes.entries()) {
      const id = this.ids.next();
      const nodeId = change.what === 'opened' ? this.ids.next() : tree.idOf(change.nodeId ?? '');
      const data = await tree.apply(change, nodeId, index + 1);
      rows.push({ id, tenantId, batchId, nodeId, what: change.what, data, successorId: change.successorId === undefined ? null : tree.idOf(change.successorId), since, plannedBy, plannedAt: this.clock.now(), appliedAt: null });
    }
    await tree.mustHaveNoOrphans();
    return rows;
  }

  private async write(tx: Tx, rows: readonly OrgChange[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    await this.repository.add(tx, rows);
    await this.agenda.plan(tx, [{ tenantId: first.tenantId, subjectId: first.batchId, kind: ORG_CHANGE_WORK, dueAt: Math.max(first.since, 0), payload: {} }]);
  }

  /** The latest changes, the newest first. */
  async list(tenantId: string): Promise<OrgChangeView[]> {
    return (await this.repository.latest(this.reads.manager, tenantId)).map(view);
  }
}

/** The tree as it will be after the changes so far. */
class PlannedTree {
  private readonly nodes = new Map<string, Planned>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly tenantId: string,
    private readonly reads: Reads,
    private readonly repository: OrgChangesRepository,
  ) {}

  idOf(idOrKey: string): string {
    return this.keys.get(idOrKey) ?? idOrKey;
  }

  async apply(change: OrderedChange, nodeId: string, line: number): Promise<OrgChangeData> {
    if (change.code !== undefined) await this.mustBeFree(change.code, nodeId);
    if (change.what === 'opened') return this.open(change, nodeId, line);
    const node = await this.node(nodeId);
    switch (change.what) {
      case 'moved': {
        if (change.parentId === undefined) throw new Problem('ORG.INCOMPLETE_CHANGE', { params: { line } });
        const parent = await this.parent(change.parentId, node.kind);
        const data = { parentId: parent.id, fromParentId: node.parentId, ...(change.code === undefined ? {} : { code: change.code, fromCode: node.code }) };
        Object.assign(node, { parentId: parent.id, code: change.code ?? node.code });
        return data;
      }
      case 'renamed': {
        if (change.name === undefined) throw new Problem('ORG.INCOMPLETE_CHANGE', { params: { line } });
        const data = { name: change.name, fromName: node.name, ...(change.code === undefined ? {} : { code: change.code, fromCode: node.code }) };
        Object.assign(node, { name: change.name, code: change.code ?? node.code });
        return data;
      }
      case 'closed': {
        if (change.successorId !== undefined && (await this.node(this.idOf(change.successorId))).kind !== node.kind) throw new Problem('ORG.WRONG_PARENT', { params: { kind: node.kind } });
        node.closed = true;
        return {};
      }
    }
  }

  /** Nothing in use may be left below what is closed. */
  async mustHaveNoOrphans(): Promise<void> {
    for (const closed of [...this.nodes.values()].filter((node) => node.closed)) {
      const below = await this.repository.childIds(this.reads.manager, this.tenantId, closed.id);
      const left = below.filter((id) => this.nodes.get(id)?.parentId === closed.id || !this.nodes.has(id)).filter((id) => this.nodes.get(id)?.closed !== true);
      const come = [...this.nodes.values()].filter((node) => node.parentId === closed.id && !node.closed);
      if (left.length + come.length > 0) throw new Problem('ORG.STILL_HAS_CHILDREN', { params: { name: closed.name } });
    }
  }

  private async open({ kind, name, code, parentId, key }: OrderedChange, id: string, line: number): Promise<OrgChangeData> {
    if (kind === undefined || name === undefined || parentId === undefined) throw new Problem('ORG.INCOMPLETE_CHANGE', { params: { line } });
    const parent = await this.parent(parentId, kind);
    this.nodes.set(id, { id, kind, name, code: code ?? null, parentId: parent.id, closed: false });
    if (key !== undefined) this.keys.set(key, id);
    return { kind, name, code: code ?? null, parentId: parent.id };
  }

  private async parent(idOrKey: string, kind: OrgNodeKind): Promise<Planned> {
    const parent = await this.node(this.idOf(idOrKey));
    if (parent.kind !== PARENT_KIND[kind]) throw new Problem('ORG.WRONG_PARENT', { params: { kind } });
    return parent;
  }

  private async node(id: string): Promise<Planned> {
    const known = this.nodes.get(id) ?? (await this.load(id));
    if (known.closed) throw new Problem('ORG.UNKNOWN_NODE');
    return known;
  }

  private async load(id: string): Promise<Planned> {
    const row = await this.repository.nodeInForce(this.reads.manager, this.tenantId, id);
    if (!row) throw new Problem('ORG.UNKNOWN_NODE');
    const planned = { id, kind: row.kind, name: row.name, code: row.code, parentId: row.parentId, closed: false };
    this.nodes.set(id, planned);
    return planned;
  }

  private async mustBeFree(code: string, nodeId: string): Promise<void> {
    const others = [...this.nodes.values()].some((node) => node.code === code && node.id !== nodeId && !node.closed);
    const [row] = await this.repository.nodesWithCode(this.reads.manager, this.tenantId, code);
    const taken = row !== undefined && row.id !== nodeId && (this.nodes.get(row.id) ?? row).code === code && this.nodes.get(row.id)?.closed !== true;
    if (others || taken) throw new Problem('ORG.CODE_TAKEN', { params: { code } });
  }
}

const iso = (at: Instant): string => new Date(at).toISOString();
const view = ({ id, nodeId, what, data, successorId, since, appliedAt }: OrgChange): OrgChangeView => ({
  id, nodeId, what, from: shanghaiDay(since), name: data.name ?? null, code: data.code ?? null, parentId: data.parentId ?? null, successorId, appliedAt: appliedAt === null ? null : iso(appliedAt),
});
