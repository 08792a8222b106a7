import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { People } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import type { ChangeJoinWay, JoinWayView, MakeJoinWay } from '../http/customer-groups.dto.js';
import { ChatGroup } from '../infrastructure/chat-group.entity.js';
import { JoinWayRow } from '../infrastructure/join-way.entity.js';
import { JOIN_WAY_CARRIAGE } from './carry-join-ways.js';
import { CompanyChats } from './company-chats.js';
import { ServedGrids } from './served-grids.js';

/** Most of one caller that are listed. */
const MOST = 500;

/** Codes by which residents join the customer groups of a grid (入群码). What is wanted stands here at once; WeCom hears of it through the outbox. */
@Injectable()
export class JoinWays {
  constructor(
    private readonly grids: ServedGrids,
    private readonly chats: CompanyChats,
    private readonly people: People,
    private readonly directory: OrgDirectory,
    private readonly store: ObjectStore,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async list(actor: SignedInActor): Promise<JoinWayView[]> {
    const grids = await this.grids.of(actor);
    if (grids.length === 0) return [];
    return this.views(actor.tenantId, await this.reads.manager.find(JoinWayRow, { where: { tenantId: actor.tenantId, gridId: In(grids), removedAt: IsNull() }, order: { id: 'DESC' }, take: MOST }));
  }

  /** @throws Problem for groups that are not the caller's or not of one grid, and where no company is set up */
  make(actor: SignedInActor, key: string, body: MakeJoinWay): Promise<JoinWayView> {
    const { tenantId, personId } = actor;
    return this.idempotency.run({ tenantId, actorKey: personId, route: 'join-ways', key, body }, async () => {
      const groups = await this.grids.groups(actor, body.chatGroupIds);
      this.mustBeSetUp();
      const way: JoinWayRow = {
        id: this.ids.next(), tenantId, gridId: groups[0].gridId, label: body.label, chatGroupIds: groups.map(({ id }) => id), state: 'making', revision: 1, wayId: null, pictureKey: null, fault: null,
        madeById: personId, madeAt: this.clock.now(), removedAt: null,
      };
      const view = await this.view(way);
      return async (tx) => {
        await insertRows(tx, JoinWayRow, [way]);
        await this.carry(tx, way);
        await this.audit.note(tx, actor, { action: 'joinWay.made', about: 'joinWay', id: way.id, detail: { gridId: way.gridId } });
        return view;
      };
    });
  }

  /** What was printed goes on leading there. @throws Problem */
  async change(actor: SignedInActor, id: string, { label, chatGroupIds }: ChangeJoinWay): Promise<JoinWayView> {
    const way = await this.mine(actor, id);
    const groups = chatGroupIds === undefined ? null : await this.grids.groups(actor, chatGroupIds);
    if (groups !== null && groups[0].gridId !== way.gridId) throw new Problem('NOT_FOUND');
    this.mustBeSetUp();
    const after: JoinWayRow = { ...way, label: label ?? way.label, chatGroupIds: groups?.map((one) => one.id) ?? way.chatGroupIds, state: way.wayId === null ? 'making' : 'standing', fault: null, revision: way.revision + 1 };
    await this.uow.run(async (tx) => {
      const set = { label: after.label, chatGroupIds: after.chatGroupIds as string[], state: after.state, fault: null, revision: after.revision };
      if ((await updateRows(tx, JoinWayRow, { id, tenantId: way.tenantId, revision: way.revision }, set)) === 0) throw new Problem('JOIN_WAY.CHANGED');
      await this.carry(tx, after);
      await this.audit.note(tx, actor, { action: 'joinWay.changed', about: 'joinWay', id, detail: { gridId: way.gridId } });
    });
    return this.view(after);
  }

  /** Whoever scans it afterwards comes into no group. */
  async remove(actor: SignedInActor, id: string): Promise<void> {
    const way = await this.mine(actor, id);
    const after = { ...way, revision: way.revision + 1 };
    await this.uow.run(async (tx) => {
      const gone = await updateRows(tx, JoinWayRow, { id, tenantId: way.tenantId, revision: way.revision }, { state: 'removed', removedAt: this.clock.now(), revision: after.revision });
      if (gone === 0) throw new Problem('JOIN_WAY.CHANGED');
      await this.carry(tx, after);
      await this.audit.note(tx, actor, { action: 'joinWay.removed', about: 'joinWay', id, detail: { gridId: way.gridId } });
    });
  }

  /** @throws Problem while there is none */
  async picture(actor: SignedInActor, id: string): Promise<Buffer> {
    const { pictureKey } = await this.mine(actor, id);
    const bytes = pictureKey === null ? null : await this.store.get(pictureKey);
    if (bytes === null) throw new Problem('NOT_FOUND');
    return bytes;
  }

  private carry(tx: Tx, { id, tenantId, revision }: JoinWayRow): Promise<void> {
    return this.outbox.append(tx, [{ tenantId, aggregateId: id, seq: revision, type: JOIN_WAY_CARRIAGE, payload: { joinWayId: id }, occurredAt: this.clock.now() }]);
  }

  private mustBeSetUp(): void {
    if (!this.chats.isSetUp) throw new Problem('WECOM.NOT_SET_UP');
  }

  private async mine(actor: SignedInActor, id: string): Promise<JoinWayRow> {
    const way = await findRow(this.reads.manager, JoinWayRow, { id, tenantId: actor.tenantId, removedAt: null });
    if (!way) throw new Problem('NOT_FOUND');
    await this.grids.must(actor, way.gridId);
    return way;
  }

  private async view(way: JoinWayRow): Promise<JoinWayView> {
    const [view] = await this.views(way.tenantId, [way]);
    if (!view) throw new Problem('NOT_FOUND');
    return view;
  }

  private async views(tenantId: string, ways: readonly JoinWayRow[]): Promise<JoinWayView[]> {
    if (ways.length === 0) return [];
    const nodes = await this.directory.byIds(tenantId, ways.map(({ gridId }) => gridId));
    const names = await this.people.namesOf(tenantId, ways.map(({ madeById }) => madeById));
    const groups = await this.reads.manager.findBy(ChatGroup, { tenantId, id: In([...new Set(ways.flatMap((way) => way.chatGroupIds))]) });
    return ways.flatMap(({ id, label, gridId, chatGroupIds, state, fault, pictureKey, madeById, madeAt }) => {
      const grid = nodes.get(gridId);
      const name = names.get(madeById);
      if (!grid) return [];
      return [{
        id, label, grid: orgRefView(grid), state, fault, hasPicture: pictureKey !== null, madeAt: new Date(madeAt).toISOString(), madeBy: name === undefined ? null : { id: madeById, name },
        groups: chatGroupIds.flatMap((groupId) => groups.filter((one) => one.id === groupId).map((one) => ({ id: one.id, label: one.label }))),
      }];
    });
  }
}
