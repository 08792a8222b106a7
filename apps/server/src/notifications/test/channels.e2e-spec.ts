import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { Channels, type NoticeCourier } from '../index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Heard {
  readonly noticeId: string;
  readonly type: string;
  readonly taken: boolean;
}

/** A service outside, over HTTP, that refuses as often as it is told to. */
class RobotService {
  readonly heard: Heard[] = [];
  refusals = 0;
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const { noticeId, type } = JSON.parse(Buffer.concat(parts).toString()) as { noticeId: string; type: string };
      const taken = this.refusals-- <= 0;
      this.heard.push({ noticeId, type, taken });
      response.writeHead(taken ? 204 : 503).end();
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }

  types(taken: boolean): string[] {
    return this.heard.filter((one) => one.taken === taken).map(({ type }) => type);
  }
}

/** All that has to be written for a further channel. */
const robotOf = (name: string, url: string, people: readonly string[]): NoticeCourier => ({
  name,
  reaches: async (_, __, asked) => asked.filter((id) => people.includes(id)),
  bring: async ({ id, type }, signal) => {
    const answer = await fetch(url, { method: 'POST', signal, body: JSON.stringify({ noticeId: id, type }) });
    if (!answer.ok) throw new Error(`the robot answered ${answer.status}`);
  },
});

describe('the ways by which people are told', () => {
  let running: RunningApp;
  let robot: RobotService;
  let secretary: Api;

  beforeEach(async () => {
    running = await startApp();
    robot = new RobotService();
    running.app.get(Channels).add(robotOf('robot', await robot.listen(), [running.district.person('secretary')]));
    secretary = await running.as('secretary');
  });
  afterEach(async () => {
    await running.stop();
    await robot.close();
  });

  async function dispatched(urgency: 'U0' | 'U3' = 'U3'): Promise<{ id: string; reporter: Api }> {
    const { id, lookupCode } = await report(running.visitor());
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency });
    await running.settled();
    return { id, reporter: running.visitor(lookupCode) };
  }
  const after = async (ms: number): Promise<void> => {
    running.clock.forward(ms);
    await running.settled();
  };
  const inInbox = async (): Promise<string[]> => (await secretary.call('get', '/api/notices')).items.map(({ type }) => type).reverse();

  it('should tell through a second channel once each, in order, although it refuses twice, and hold up neither the inbox nor other requests', async () => {
    robot.refusals = 2;
    const first = await dispatched();
    await act(first.reporter, first.id, 'urge');
    await running.settled();
    expect(robot.types(true)).toEqual([]);
    expect(robot.types(false)).toEqual(['triaged']);
    expect(await inInbox()).toEqual(['triaged', 'urged']);
    await after(3_000);
    expect(robot.types(false)).toEqual(['triaged', 'triaged']);
    expect(new Set(robot.heard.map(({ noticeId }) => noticeId)).size).toBe(1);

    const other = await dispatched();
    expect(robot.types(true)).toEqual(['triaged']);
    await after(10_000);
    const told = robot.heard.filter(({ taken }) => taken);
    expect(told.map(({ type }) => type)).toEqual(['triaged', 'triaged', 'urged']);
    expect(new Set(told.map(({ noticeId }) => noticeId)).size).toBe(3);
    await after(HOUR);
    expect(robot.heard.filter(({ taken }) => taken)).toHaveLength(3);
    expect((await secretary.call('get', '/api/notices')).items.filter(({ requestId }) => requestId === other.id)).toHaveLength(1);
  });

  it('should let one channel fail for good beside another that works, and keep what it gave up readable', async () => {
    const broken = new RobotService();
    broken.refusals = Infinity;
    running.app.get(Channels).add(robotOf('broken', await broken.listen(), [running.district.person('secretary')]));
    await dispatched();
    for (let minute = 0; minute < 20; minute++) await after(MINUTE);
    expect(robot.types(true)).toEqual(['triaged']);
    expect(broken.heard).toHaveLength(8);
    const { items } = await (await running.as('admin')).call('get', '/api/queue', { query: { kind: 'outbox', type: 'carry.notice.broken' } });
    expect(items).toEqual([expect.objectContaining({ status: 'dead', attempts: 8, lastError: 'the robot answered 503' })]);
    await broken.close();
  });

  it('should wait for the morning with what comes by night, and not with danger', async () => {
    const { id, reporter } = await dispatched();
    running.clock.forward(13 * HOUR);
    await act(reporter, id, 'urge');
    await running.settled();
    expect(robot.types(true)).toEqual(['triaged']);
    secretary = await running.as('secretary');
    await dispatched('U0');
    expect(robot.types(true)).toEqual(['triaged', 'triaged']);
    await after(8 * HOUR);
    expect(robot.types(true)).toEqual(expect.arrayContaining(['urged']));
  });

  it('should not bring what was read meanwhile, nor write a row for whom the channel does not reach', async () => {
    robot.refusals = 1;
    await dispatched();
    const [notice] = (await secretary.call('get', '/api/notices')).items;
    await secretary.call('post', '/api/notices/{id}/read', { path: { id: notice?.id ?? '' } });
    await after(MINUTE);
    expect(robot.heard).toHaveLength(1);
    const { id } = await report(running.visitor());
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await running.settled();
    const notices = await running.dataSource.manager.findBy(Notice, { requestId: id });
    expect(notices.map(({ personId }) => personId)).toContain(running.district.person('member'));
    // The branch sorted it and handed it on: that is told in the morning, and then by the line of the morning.
    expect(notices.filter(({ personId }) => personId === running.district.person('secretary')).map(({ lineId }) => lineId === null)).toEqual([false]);
    const rows = await running.dataSource.manager.findBy(OutboxEvent, { type: 'carry.notice.robot' });
    expect(rows).toHaveLength(1);
    for (const { payload } of rows) expect(Object.keys(payload)).toEqual(['noticeId']);
  });
});
