import { Inject, Injectable } from '@nestjs/common';
import { digestInMarkdown, fittedToBytes, mayDisturbAt } from '@yige/domain';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Keys } from '../../platform/crypto/keys.js';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { begunBefore, OutboxCarriage, type OutboxCarrier } from '../../platform/outbox/carriage.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Refused, Unsure } from '../../platform/ports/outside-call.js';
import { MOST_BYTES, type RobotMessage, Robots } from '../../platform/ports/robots.port.js';
import { WeeklyDigest } from '../../statistics/index.js';
import { GroupRobot } from '../infrastructure/group-robot.entity.js';

export const ROBOT_CARRIAGE = 'carry.robot';
/** Instead of the id of a digest: a line that only says that the robot is here. */
export const TRY = 'try';

/** WeCom takes 20 in any minute: a window of a third of that time with a quarter of them never lets more through. */
const PACE: AttemptLimit = { what: 'robot', max: 5, windowMs: 20_000 };
/** Instead of a code: no readable answer came, so that the group may have heard. */
const UNSURE = 'unsure';

/** Tells internal groups of the week of their place: numbers, and no person. */
@Injectable()
export class RobotDigests implements OutboxHandler, OutboxCarrier {
  readonly types = ['digest.made'];
  readonly type = ROBOT_CARRIAGE;

  constructor(
    carriage: OutboxCarriage,
    @Inject(Robots) private readonly robots: Robots,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly outbox: Outbox,
    private readonly attempts: Attempts,
    private readonly keys: Keys,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    carriage.add(this);
  }

  async handle(tx: Tx, { tenantId, aggregateId }: OutboxEvent): Promise<void> {
    const digest = await findRow(tx, WeeklyDigest, { tenantId, id: aggregateId });
    if (digest === null) return;
    const robots = await findRows(tx, GroupRobot, { tenantId, nodeId: digest.nodeId, removedAt: null });
    const now = this.clock.now();
    await this.outbox.append(tx, robots.map(({ id: robotId }) => ({
      tenantId, aggregateId: derivedId(ROBOT_CARRIAGE, robotId, digest.id), seq: 1, type: ROBOT_CARRIAGE, payload: { robotId, what: digest.id }, occurredAt: now, availableAt: mayDisturbAt(now, 'U3'),
    })));
  }

  /** At most once: WeCom knows no key of a message and cannot be asked what a robot said, and a week lies in the console anyway. */
  async carry(event: OutboxEvent, signal: AbortSignal): Promise<Effect | void> {
    const { tenantId, payload } = event;
    const robot = await findRow(this.reads.manager, GroupRobot, { id: String(payload['robotId']), tenantId, removedAt: null });
    if (robot?.keySealed == null) return;
    if (begunBefore(event)) return written(robot, { fault: UNSURE });
    const message = await this.messageOf(robot, String(payload['what']));
    if (message === null) return;
    const waitMs = await this.attempts.take([{ limit: PACE, source: robot.id }]);
    if (waitMs > 0) throw new Refused('pace', 'later', this.clock.now() + waitMs);
    try {
      await this.robots.send(this.keys.decrypt('group-robot', robot.keySealed), message, signal);
    } catch (error) {
      if (error instanceof Unsure) return written(robot, { fault: UNSURE });
      // A robot that was taken out of its group comes back only by hand.
      if (error instanceof Refused && error.kind === 'config') return written(robot, { fault: String(error.errcode) });
      throw error;
    }
    return written(robot, { toldAt: this.clock.now(), fault: null });
  }

  private async messageOf({ tenantId, nodeId }: GroupRobot, what: string): Promise<RobotMessage | null> {
    const node = await this.directory.byId(tenantId, nodeId);
    if (!node) return null;
    if (what === TRY) return { kind: 'text', content: `一格：${node.name} 的每周摘要会发到本群。` };
    const digest = await findRow(this.reads.manager, WeeklyDigest, { tenantId, id: what });
    if (digest === null) return null;
    const active = await this.catalogue.active(tenantId);
    const text = digestInMarkdown(node.name, digest.figures, (code) => active.matter(code)?.name ?? code, `${this.config.publicUrl}/console/digests/${digest.id}`);
    return { kind: 'markdown', content: fittedToBytes(text, MOST_BYTES.markdown, (lines) => `……另有 ${lines} 行，请打开摘要查看`) };
  }
}

const written = ({ id, tenantId }: GroupRobot, state: Partial<Pick<GroupRobot, 'toldAt' | 'fault'>>): Effect => async (tx) => void (await updateRows(tx, GroupRobot, { id, tenantId }, state));
