import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { WeeklyDigest } from '../../statistics/index.js';
import { failWrite } from '../../testing/broken-writes.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { GroupRobot } from '../infrastructure/group-robot.entity.js';

const MINUTE = 60_000;
const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=';

describe('robots of internal groups', () => {
  let running: RunningApp;
  let tencent: Tencent;
  let secretary: Api;
  let nodeId: string;
  const theirs = new TestClock();

  beforeAll(async () => {
    tencent = await startTencent(theirs);
    running = await startApp(tencent.settings);
    nodeId = running.district.node('east/1/branch');
  });
  beforeEach(async () => {
    secretary = await running.as('secretary');
    await running.app.get(UnitOfWork).run((tx) => tx.createQueryBuilder().delete().from(GroupRobot).execute());
    await tencent.mock('no-faults');
    tencent.standIn.world.robots.sent.length = 0;
    forward(MINUTE);
  });
  afterAll(async () => {
    await running.stop();
    await tencent.stop();
  });

  const forward = (ms: number): void => [running.clock, theirs].forEach((clock) => clock.forward(ms));
  const add = (robot = tencent.robot, api = secretary) => api.call('post', '/api/group-robots', { headers: key(), body: { nodeId, label: '网格工作群', address: `${ADDRESS}${robot}` } });
  const said = (): string[] => tencent.standIn.world.robots.sent.map((one) => String(one.said['content']));
  async function digestMade(repeated = 2): Promise<void> {
    const { tenantId } = running.district;
    const now = running.clock.now();
    const figures: WeeklyDigest['figures'] = {
      from: '2026-02-23', to: '2026-03-01', received: 12, closed: 9, open: 3, overdue: 1, byTier: [{ tier: 2, received: 12, closed: 9, open: 3, overdue: 1 }], topMatters: [{ code: '0201', count: 4, meanBefore: 1 }],
      repeated: Array.from({ length: repeated }, (_, n) => ({ gridId: 'g', place: `第${n}网格一个名字很长很长的地方`, matterCode: '0201', count: 3 })), needHelp: [],
    };
    const digest: WeeklyDigest = { id: randomUUID(), tenantId, nodeId, week: `w${now % 100_000_000}`, figures, madeAt: now, addition: null, sentAt: null, sentBy: null };
    const payload = { nodeId, role: 'branchSecretary', place: '一支部', type: 'digestToSend' };
    await running.app.get(UnitOfWork).run(async (tx) => {
      await insertRows(tx, WeeklyDigest, [digest]);
      await running.app.get(Outbox).append(tx, [{ tenantId, aggregateId: digest.id, seq: 1, type: 'digest.made', payload, occurredAt: now }]);
    });
    await running.settled();
  }
  const dead = (): Promise<number> => running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.robot', status: 'dead' });

  it('should tell a group of the week of its place, in numbers, and be shown to nobody with its key', async () => {
    const robot = await add();
    expect(JSON.stringify(robot)).not.toContain(tencent.robot);
    await digestMade();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/收到 \*\*12\*\* 件，办结 \*\*9\*\* 件/);
    const { items } = await secretary.call('get', '/api/group-robots', { query: { nodeId } });
    expect(items).toEqual([expect.objectContaining({ id: robot.id, label: '网格工作群', fault: null, toldAt: expect.any(String) as string })]);
    const rows = JSON.stringify([await running.dataSource.query('SELECT * FROM group_robot'), await running.dataSource.query("SELECT payload, last_error FROM outbox_event WHERE type = 'carry.robot'")]);
    expect(rows).not.toContain(tencent.robot);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'robot.added', objectId: robot.id })).toBe(1);
  });

  it('should cut at a line what is longer than WeCom takes', async () => {
    await add();
    await digestMade(200);
    expect(said()).toHaveLength(1);
    expect(Buffer.byteLength(said()[0] ?? '')).toBeLessThanOrEqual(4_096);
    expect(said()[0]).toMatch(/……另有 \d+ 行，请打开摘要查看$/);
  });

  it('should not pass 20 in any minute, and lose none', async () => {
    const { id } = await add();
    for (let n = 0; n < 25; n++) await secretary.call('post', '/api/group-robots/{id}/try', { path: { id } });
    for (let step = 0; step < 12; step++) {
      await running.settled();
      forward(10_000);
    }
    await running.settled();
    expect(said()).toHaveLength(25);
    expect(await dead()).toBe(0);
  });

  it.each([
    ['arrived although its answer was lost', { drop: true, afterEffect: true }, 1],
    ['was answered with nonsense', { malformed: true }, 1],
    ['a gateway answered that is not well', { status: 503 }, 0],
  ])('should say nothing twice that %s, and tell that it is not sure', async (_, fault, heard) => {
    await add();
    await tencent.mock('fault', { path: '/qy/cgi-bin/webhook/send', times: 1, ...fault });
    await digestMade();
    for (let hour = 0; hour < 3; hour++) {
      forward(60 * MINUTE);
      await running.settled();
    }
    expect(said()).toHaveLength(heard);
    const { items } = await secretary.call('get', '/api/group-robots', { query: { nodeId } });
    expect(items).toEqual([expect.objectContaining({ fault: 'unsure', toldAt: null })]);
    expect(await dead()).toBe(0);
  });

  it('should not say again what a process that died had begun to say', async () => {
    await add();
    await tencent.mock('fault', { path: '/qy/cgi-bin/webhook/send', status: 429, times: 1 });
    await digestMade();
    expect(said()).toHaveLength(0);
    await running.dataSource.manager.update(OutboxEvent, { type: 'carry.robot', status: 'pending' }, { leaseToken: 'of-a-dead-process', leaseUntil: running.clock.now() });
    forward(60 * MINUTE);
    await running.settled();
    expect(said()).toHaveLength(0);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.robot', status: 'pending' })).toBe(0);
  });

  it('should not say again what was said and could not be written down, and tell that it is not sure', async () => {
    await add();
    failWrite(running.app.get(UnitOfWork), () => said().length === 1);
    await digestMade();
    forward(60 * MINUTE);
    await running.settled();
    expect(said()).toHaveLength(1);
    const { items } = await secretary.call('get', '/api/group-robots', { query: { nodeId } });
    expect(items).toEqual([expect.objectContaining({ fault: 'unsure', toldAt: null })]);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.robot', status: 'pending' })).toBe(0);
  });

  it('should say which robot was taken out of its group, and leave it', async () => {
    await add('11111111-0000-4000-8000-000000000009');
    await digestMade();
    expect((await secretary.call('get', '/api/group-robots', { query: { nodeId } })).items).toEqual([expect.objectContaining({ fault: '93000', toldAt: null })]);
    expect(await dead()).toBe(0);
  });

  it('should be listed with all of the caller\'s places, and with nobody else\'s', async () => {
    const { id } = await add();
    const ids = async (login: string): Promise<string[]> => (await (await running.as(login)).call('get', '/api/group-robots')).items.map((one) => one.id);
    expect([await ids('secretary'), await ids('town'), await ids('admin'), await ids('other-secretary')]).toEqual([[id], [id], [id], []]);
  });

  it('should take an address of a robot alone, five of them, and forget the key of one that is removed', async () => {
    const wrong = (address: string) => secretary.call('post', '/api/group-robots', { headers: key(), body: { nodeId, label: '群', address } });
    for (const address of ['https://example.org/cgi-bin/webhook/send?key=00000000', 'key', `${ADDRESS}a b`]) await expect(wrong(address)).rejects.toMatchObject({ code: 'ROBOT.ADDRESS' });
    const robots = [];
    for (let n = 0; n < 5; n++) robots.push(await add(`2222222${n}-0000-4000-8000-000000000000`));
    await expect(add()).rejects.toMatchObject({ code: 'ROBOT.TOO_MANY' });
    const id = robots[0]?.id ?? '';
    await secretary.call('post', '/api/group-robots/{id}/remove', { path: { id } });
    expect(await running.dataSource.manager.findOneByOrFail(GroupRobot, { id })).toMatchObject({ keySealed: null });
    await expect(secretary.call('post', '/api/group-robots/{id}/try', { path: { id } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
