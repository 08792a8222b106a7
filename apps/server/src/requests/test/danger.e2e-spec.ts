import { shanghaiMinuteOfDay } from '@yige/domain';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const to = (id: string) => ({ path: { id }, headers: key() });

describe('danger', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const told = async (login: string, id: string): Promise<string[]> => (await (await running.as(login)).call('get', '/api/notices')).items.filter(({ requestId }) => requestId === id).map(({ type }) => type);
  const atNight = (): void => running.clock.forward(23 * HOUR - shanghaiMinuteOfDay(running.clock.now()) * MINUTE);
  const sort = async (id: string, unit: string, urgency: 'U0' | 'U1' | 'U3' = 'U0'): Promise<number> => {
    const dispatcher = await running.as('dispatcher');
    const { version } = await dispatcher.call('get', '/api/requests/{id}', { path: { id } });
    return (await dispatcher.call('post', '/api/requests/{id}/commands/triage', { ...to(id), body: { expectedVersion: version, matterCode: '0201', tier: 2, urgency, unitId: running.district.node(unit) } })).version;
  };

  it('should call the queue, the secretary and one level above at night while it is not even sorted', async () => {
    atNight();
    const { id } = await report(running.visitor(), { text: '冒烟了，快来' });
    expect(await row(id)).toMatchObject({ urgency: 'U0', status: 'submitted' });
    await running.settled();
    for (const login of ['secretary', 'community']) expect(await told(login, id)).toEqual(['submitted']);
    expect(await told('other-secretary', id)).toEqual([]);
    expect(await told('water', id)).toEqual([]);
  });

  it('should tell nobody above of what is confidential but the dispatch centre', async () => {
    const { id } = await report(running.visitor(), { text: '老公打我，快来', confidential: true });
    await running.settled();
    expect(await told('community', id)).toEqual([]);
    expect(await told('dispatcher', id)).not.toEqual([]);
  });

  it('should not call anybody at night for what is no danger', async () => {
    atNight();
    const { id } = await report(running.visitor(), { text: '想问一下怎么办居住证' });
    expect((await row(id)).urgency).toBe('U3');
    await running.settled();
    for (const login of ['secretary', 'gridworker', 'community', 'dispatcher']) expect(await told(login, id)).toEqual([]);
  });

  it('should count its limits day and night', async () => {
    atNight();
    const { id } = await report(running.visitor());
    const now = running.clock.now();
    await sort(id, 'east/1/branch');
    expect(await row(id)).toMatchObject({ signDueAt: now + 15 * MINUTE, contactDueAt: now + 30 * MINUTE, dueAt: now + 2 * HOUR });
  });

  it('should tell the level above when nobody has signed by the time of the first call', async () => {
    atNight();
    const { id } = await report(running.visitor());
    await sort(id, 'east/1/branch');
    running.clock.forward(30 * MINUTE);
    await running.settled();
    expect(await told('secretary', id)).toContain('stepLate');
    expect(await told('community', id)).toContain('stepLate');
  });

  it('should stand first in the lists, also before what is overdue, page by page', async () => {
    const calm: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { id } = await report(running.visitor());
      await sort(id, 'east/1/branch', 'U3');
      calm.push(id);
    }
    running.clock.forward(20 * 24 * HOUR);
    const { id: danger } = await report(running.visitor());
    await sort(danger, 'east/1/branch', 'U1');
    const fresh: Api = await running.as('secretary');
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await fresh.call('get', '/api/worklists/{view}', { path: { view: 'unit' }, query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(ids).toEqual([danger, ...calm]);
  });
});
