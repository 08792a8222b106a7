import { Injectable } from '@nestjs/common';
import { assignmentsOver } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { AddGroupRobot, GroupRobotView } from '../http/group-robots.dto.js';
import { GroupRobot } from '../infrastructure/group-robot.entity.js';
import { ROBOT_CARRIAGE, TRY } from './robot-digests.js';

/** The address that WeCom shows for a robot; only what stands behind `key=` is kept. */
const ADDRESS = /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=([0-9A-Za-z-]{8,64})$/;
/** Of one place. */
const MOST = 5;
/** Of a district: many times what its places have groups for. */
const MOST_READ = 5_000;

/** Robots of internal groups, by those who answer for the place. */
@Injectable()
export class GroupRobots {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Of one place, or of all of the caller. @throws Problem for a place that is not at or below one of the caller's */
  async of(actor: SignedInActor, nodeId: string | undefined): Promise<GroupRobotView[]> {
    if (nodeId !== undefined) {
      await this.place(actor, nodeId);
      return this.views(await this.standing(actor.tenantId, nodeId));
    }
    const robots = await findRows(this.reads.manager, GroupRobot, { tenantId: actor.tenantId, removedAt: null }, { order: { nodeId: 'ASC' }, limit: MOST_READ });
    const nodes = await this.directory.byIds(actor.tenantId, robots.map((robot) => robot.nodeId));
    return this.views(robots.filter((robot) => assignmentsOver(actor, nodes.get(robot.nodeId)?.path ?? '').length > 0));
  }

  /** @throws Problem for an address that is none of a robot, and past the most that a place may have */
  add(actor: SignedInActor, key: string, body: AddGroupRobot): Promise<GroupRobotView> {
    const { tenantId, personId } = actor;
    return this.idempotency.run({ tenantId, actorKey: personId, route: 'group-robots', key, body }, async () => {
      await this.place(actor, body.nodeId);
      const [, secret] = ADDRESS.exec(body.address) ?? [];
      if (secret === undefined) throw new Problem('ROBOT.ADDRESS', { fields: [{ field: 'address', code: 'type', params: {} }] });
      if ((await this.standing(tenantId, body.nodeId)).length >= MOST) throw new Problem('ROBOT.TOO_MANY', { params: { max: MOST } });
      const robot: GroupRobot = {
        id: this.ids.next(), tenantId, nodeId: body.nodeId, label: body.label, keySealed: this.keys.encrypt('group-robot', secret), addedById: personId, addedAt: this.clock.now(), removedAt: null, toldAt: null, fault: null,
      };
      const [view] = await this.views([robot]);
      if (!view) throw new Problem('NOT_FOUND');
      return async (tx) => {
        await insertRows(tx, GroupRobot, [robot]);
        await this.audit.note(tx, actor, { action: 'robot.added', about: 'robot', id: robot.id });
        return view;
      };
    });
  }

  /** Its key is forgotten at once. */
  async remove(actor: SignedInActor, id: string): Promise<void> {
    const robot = await this.mine(actor, id);
    await this.uow.run(async (tx) => {
      if ((await updateRows(tx, GroupRobot, { id: robot.id, tenantId: robot.tenantId, removedAt: null }, { removedAt: this.clock.now(), keySealed: null })) === 0) return;
      await this.audit.note(tx, actor, { action: 'robot.removed', about: 'robot', id: robot.id });
    });
  }

  /** Has it say a line, to see that it stands in the right group. */
  async try(actor: SignedInActor, id: string): Promise<void> {
    const { tenantId } = await this.mine(actor, id);
    const now = this.clock.now();
    await this.uow.run((tx) => this.outbox.append(tx, [{ tenantId, aggregateId: this.ids.next(), seq: 1, type: ROBOT_CARRIAGE, payload: { robotId: id, what: TRY }, occurredAt: now }]));
  }

  private standing(tenantId: string, nodeId: string): Promise<GroupRobot[]> {
    return findRows(this.reads.manager, GroupRobot, { tenantId, nodeId, removedAt: null }, { order: { id: 'ASC' } });
  }

  private async mine(actor: SignedInActor, id: string): Promise<GroupRobot> {
    const robot = await findRow(this.reads.manager, GroupRobot, { id, tenantId: actor.tenantId, removedAt: null });
    if (!robot) throw new Problem('NOT_FOUND');
    await this.place(actor, robot.nodeId);
    return robot;
  }

  private async place(actor: SignedInActor, nodeId: string): Promise<void> {
    const node = await this.directory.byId(actor.tenantId, nodeId);
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
  }

  private async views(robots: readonly GroupRobot[]): Promise<GroupRobotView[]> {
    const [first] = robots;
    if (!first) return [];
    const nodes = await this.directory.byIds(first.tenantId, robots.map(({ nodeId }) => nodeId));
    return robots.flatMap(({ id, nodeId, label, addedAt, toldAt, fault }) => {
      const node = nodes.get(nodeId);
      return node ? [{ id, node: orgRefView(node), label, addedAt: new Date(addedAt).toISOString(), toldAt: toldAt === null ? null : new Date(toldAt).toISOString(), fault }] : [];
    });
  }
}
