import { Injectable } from '@nestjs/common';
import type { PropertyTaskStatus } from '@yige/domain';
import { In, IsNull } from 'typeorm';
import type { RequestRow } from '../../requests/index.js';
import { OrgNode } from '../../org-tree/index.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { PropertyTask } from './property-task.entity.js';

const OVER: readonly PropertyTaskStatus[] = ['done', 'declined', 'withdrawn'];

@Injectable()
export class PropertyTasksRepository {
  constructor(private readonly reads: Reads) {}

  byId(tenantId: string, id: string): Promise<PropertyTask | null> {
    return this.reads.manager.findOneBy(PropertyTask, { tenantId, id });
  }

  ofRequest(tenantId: string, requestId: string): Promise<PropertyTask[]> {
    return this.reads.manager.find(PropertyTask, { where: { tenantId, requestId }, order: { id: 'ASC' } });
  }

  /** The property companies of a village; they stand below it in the tree. */
  companies(tenantId: string, villageId: string | null): Promise<OrgNode[]> {
    return villageId === null ? Promise.resolve([]) : this.reads.manager.find(OrgNode, { where: { tenantId, kind: 'property', parentId: villageId, validTo: IsNull() }, order: { name: 'ASC' } });
  }

  /** By the moment they are due: what waits begins with the next, what is over with the last. */
  page(tenantId: string, unitIds: readonly string[], over: boolean, after: readonly [dueAt: number, id: string] | null, limit: number): Promise<PropertyTask[]> {
    const [order, beyond] = over ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const statuses: readonly PropertyTaskStatus[] = over ? OVER : ['open'];
    const query = this.reads.manager.createQueryBuilder(PropertyTask, 't').where({ tenantId, unitId: In([...unitIds]), status: In([...statuses]) });
    if (after) query.andWhere(`(t.due_at ${beyond} :dueAt OR (t.due_at = :dueAt AND t.id ${beyond} :id))`, { dueAt: at(after[0]), id: after[1] });
    return query.orderBy('t.due_at', order).addOrderBy('t.id', order).limit(limit).getMany();
  }

  /** Units of the request's own line, and every department: of these people complain. */
  async complainable({ tenantId, branchId, villageId, townId }: Pick<RequestRow, 'tenantId' | 'branchId' | 'villageId' | 'townId'>): Promise<OrgNode[]> {
    const line = [branchId, villageId, townId].filter((id) => id !== null);
    const nodes = await this.reads.manager.find(OrgNode, { where: [{ tenantId, id: In(line), validTo: IsNull() }, { tenantId, kind: 'department', validTo: IsNull() }] });
    const rung = ({ id }: OrgNode): number => (line.includes(id) ? line.indexOf(id) : line.length);
    return nodes.sort((a, b) => rung(a) - rung(b) || a.name.localeCompare(b.name, 'zh-CN'));
  }

  async insert(tx: Tx, task: PropertyTask): Promise<void> {
    await insertRows(tx, PropertyTask, [task]);
  }

  /** @returns false when it is open no more. */
  async end(tx: Tx, { id }: PropertyTask, set: Partial<PropertyTask>): Promise<boolean> {
    return (await updateRows(tx, PropertyTask, { id, status: 'open' }, set)) === 1;
  }
}
