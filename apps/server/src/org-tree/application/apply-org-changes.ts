import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import type { OrgChange } from '../infrastructure/org-change.entity.js';
import { OrgChangesRepository } from '../infrastructure/org-changes.repository.js';
import { HEARD_OF_AFTER_MS, ORG_CHANGE_WORK, ORG_CLOSED_WORK, ORG_SUCCESSION_WORK } from './change-org.js';
import { OrgDirectory } from './org-directory.js';
import { Places } from './places.js';

/** Carries out changes of the tree when their day has come. A node keeps its id when it moves; requests keep the places that they came from. */
@Injectable()
export class ApplyOrgChanges implements DueWorkHandler {
  readonly kinds = [ORG_CHANGE_WORK];

  constructor(
    private readonly reads: Reads,
    private readonly repository: OrgChangesRepository,
    private readonly directory: OrgDirectory,
    private readonly places: Places,
    private readonly agenda: Agenda,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const changes = await this.repository.ofBatch(this.reads.manager, work.tenantId, work.subjectId);
    return async (tx) => {
      for (const change of changes) await this.apply(tx, change);
      await this.repository.applied(tx, work.tenantId, work.subjectId, this.clock.now());
      this.directory.forget();
      this.places.forget();
    };
  }

  private async apply(tx: Tx, change: OrgChange): Promise<void> {
    const { tenantId, nodeId, data, since, successorId } = change;
    const recoded = data.code === undefined ? {} : { code: data.code };
    switch (change.what) {
      case 'opened': {
        const parent = await this.inForce(tx, tenantId, data.parentId);
        if (data.kind === undefined || data.name === undefined) throw new Error(`the change ${change.id} does not say what to open`);
        return this.repository.openNode(tx, { id: nodeId, tenantId, kind: data.kind, code: data.code ?? null, codeSystem: null, name: data.name, parentId: parent.id, path: `${parent.path}/${nodeId}`, validFrom: since, validTo: null });
      }
      case 'moved': {
        const [node, parent] = [await this.inForce(tx, tenantId, nodeId), await this.inForce(tx, tenantId, data.parentId)];
        const path = `${parent.path}/${node.id}`;
        await this.repository.movePaths(tx, tenantId, node.path, path);
        return this.repository.changeNode(tx, nodeId, { parentId: parent.id, path, ...recoded });
      }
      case 'renamed':
        return this.repository.changeNode(tx, nodeId, { ...(data.name === undefined ? {} : { name: data.name }), ...recoded });
      case 'closed': {
        const node = await this.inForce(tx, tenantId, nodeId);
        if (node.kind === 'branch' && successorId !== null) await this.repository.handOverGrids(tx, tenantId, nodeId, { id: successorId, newIds: () => this.ids.next() }, since);
        const now = this.clock.now();
        // Posts belong to access and requests to their own feature, which move them by themselves once the node is closed.
        await this.agenda.plan(tx, [
          ...(successorId === null ? [] : [{ tenantId, subjectId: nodeId, kind: ORG_SUCCESSION_WORK, dueAt: now, payload: { successorId, since } }]),
          { tenantId, subjectId: nodeId, kind: ORG_CLOSED_WORK, dueAt: now + HEARD_OF_AFTER_MS, payload: {} },
        ]);
        return this.repository.changeNode(tx, nodeId, { validTo: since });
      }
    }
  }

  private async inForce(tx: Tx, tenantId: string, id: string | undefined) {
    const node = id === undefined ? null : await this.repository.nodeInForce(tx, tenantId, id);
    if (!node) throw new Error(`there is no node ${id ?? ''} in force`);
    return node;
  }
}
