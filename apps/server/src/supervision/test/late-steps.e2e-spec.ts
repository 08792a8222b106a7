import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { RequestEvent } from '../../requests/infrastructure/request-event.entity.js';
import { RequestRow } from '../../requests/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a step that is late', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const { row, until, told, people } = {
    row: (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id }),
    until: async (at: number | null): Promise<void> => {
      running.clock.forward((at ?? 0) - running.clock.now());
      await running.settled();
    },
    /** Step and unit of each line, in their order. */
    told: async (id: string): Promise<unknown[]> =>
      (await running.dataSource.manager.find(RequestEvent, { where: { requestId: id, type: 'stepLate' }, order: { seq: 'ASC' } })).map(({ data, isPublic }) => [data['step'], data['unitId'], isPublic]),
    people: async (id: string): Promise<string[]> =>
      (await running.dataSource.manager.find(Notice, { where: { requestId: id, type: 'stepLate' }, order: { id: 'ASC' } })).map(({ personId, data }) => `${personId} ${data['step'] ?? ''}`),
  };
  async function act(login: string, id: string, command: 'triage' | 'sign' | 'contact' | 'suspend', body: object): Promise<void> {
    const api = await running.as(login);
    const { version: expectedVersion } = await api.call('get', '/api/requests/{id}', { path: { id } });
    await api.call('post', `/api/requests/{id}/commands/${command}`, { path: { id }, headers: key(), body: { expectedVersion, ...body } } as never);
  }
  const triaged = async (tier: 1 | 2, urgency: 'U1' | 'U3' = 'U3'): Promise<{ id: string; lookupCode: string }> => {
    const { id, lookupCode } = await report(running.visitor());
    await act('secretary', id, 'triage', { matterCode: '0201', tier, urgency });
    return { id, lookupCode };
  };

  it('should climb level by level as long as nobody sorts, and stop once somebody has', async () => {
    const { id } = await report(running.visitor(), { text: '请问一下' });
    const { status, signDueAt } = await row(id);
    expect(status).toBe('submitted');
    const { node } = running.district;
    await until((signDueAt ?? 0) - 1);
    expect(await told(id)).toEqual([]);
    const levels = [node('east/village'), node('east'), node('centre')].map((unit) => ['sort', unit, false]);
    for (const [n, ms] of [0, DAY, 2 * DAY].entries()) {
      await until((signDueAt ?? 0) + ms);
      expect(await told(id)).toEqual(levels.slice(0, n + 1));
    }
    expect(await people(id)).toEqual(['person-community sort', 'person-town sort', 'person-dispatcher sort']);

    const { id: other } = await report(running.visitor(), { text: '请问一下' });
    const due = (await row(other)).signDueAt;
    await until(due);
    await act('secretary', other, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await until((due ?? 0) + 3 * DAY);
    expect(await told(other)).toHaveLength(1);
  });

  it('should remind the unit that has not signed, then tell the level above, and show the reporter nothing of it', async () => {
    const { id, lookupCode } = await triaged(2);
    const { signDueAt } = await row(id);
    const { node } = running.district;
    await until((signDueAt ?? 0) - 1);
    expect(await told(id)).toEqual([]);
    await until(signDueAt);
    expect(await told(id)).toEqual([['sign', node('east/1/branch'), false]]);
    await until((signDueAt ?? 0) + DAY);
    expect(await told(id)).toEqual([['sign', node('east/1/branch'), false], ['sign', node('east/village'), false]]);
    expect(await people(id)).toEqual(['person-secretary sign', 'person-community sign']);
    const seen = await running.visitor(lookupCode).call('get', '/api/requests/{id}', { path: { id } });
    expect(seen.timeline.map(({ type }) => type)).not.toContain('stepLate');
  });

  it('should say the same of the first word with the reporter, and nothing once that was spoken', async () => {
    const [silent, spoken] = [await triaged(2), await triaged(2)];
    for (const { id } of [silent, spoken]) await act('secretary', id, 'sign', {});
    // Standing for an hour sets the same timers again.
    await act('secretary', silent.id, 'suspend', { reason: 'S2', until: new Date(running.clock.now() + HOUR).toISOString(), explanation: '等检测' });
    await until(running.clock.now() + 2 * HOUR);
    await act('secretary', spoken.id, 'contact', { how: 'phone', note: '已联系', public: true });
    await until(((await row(silent.id)).contactDueAt ?? 0) + DAY);
    expect((await told(silent.id)).map((line) => (line as string[])[0])).toEqual(['contact', 'contact']);
    expect(await told(spoken.id)).toEqual([]);
    expect(await people(silent.id)).toEqual(['person-secretary contact', 'person-community contact']);
  });

  it('should leave volunteers alone: what they do not take climbs by itself', async () => {
    const { id } = await triaged(1);
    const { climbAt } = await row(id);
    await until((climbAt ?? 0) - 1);
    expect(await told(id)).toEqual([]);
  });
});
