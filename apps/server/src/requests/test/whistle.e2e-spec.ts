import type { Schemas } from '@yige/api-client';
import { ImportCatalogue, readCatalogueFile } from '../../catalogue/index.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const MINUTE = 60_000;
const to = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('a whistle', () => {
  let running: RunningApp;
  let as: Readonly<Record<'community' | 'town' | 'dispatcher' | 'water' | 'enforcement', Api>>;

  beforeEach(async () => {
    running = await startApp();
    const logins = ['community', 'town', 'dispatcher', 'water', 'enforcement'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  /** Signed by the town, or by the village. */
  async function withStreet(unit: 'east' | 'east/village', options: { confidential?: boolean; urgency?: 'U1' | 'U3' } = {}): Promise<{ id: string; resident: Api; version: number }> {
    const receipt = await report(running.visitor(), { confidential: options.confidential ?? false, contact: { name: '林小燕', phone: '13800138000' } });
    const { version } = await as.dispatcher.call('post', '/api/requests/{id}/commands/triage', {
      ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: options.urgency ?? 'U3', unitId: running.district.node(unit) },
    });
    const signed = await (unit === 'east' ? as.town : as.community).call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: version } });
    return { id: receipt.id, resident: running.visitor(receipt.lookupCode), version: signed.version };
  }
  const meetAt = (): string => new Date(running.clock.now() + 60 * MINUTE).toISOString();
  const blow = (api: Api, id: string, expectedVersion: number, kind: Schemas['BlowWhistle']['kind'] = 'emergency') => api.call('post', '/api/requests/{id}/commands/whistle', {
    ...to(id),
    body: { expectedVersion, kind, units: [{ unitId: running.district.node('SW') }, { unitId: running.district.node('CGZF') }], purpose: '一起看排水口', place: '1栋楼下', meetAt: meetAt() },
  });

  const recall = (api: Api, id: string, expectedVersion: number) => api.call('post', '/api/requests/{id}/commands/recallWhistle', { ...to(id), body: { expectedVersion, reason: '物业已经清走了' } });

  it('should be taken back as a whole before they meet: every unit is told, nobody is late any more, and another may be blown', async () => {
    const { id, resident, version } = await withStreet('east');
    const { version: called } = await blow(as.town, id, version);
    const { version: signed } = await as.water.call('post', '/api/requests/{id}/legs/{seq}/sign', { path: { id, seq: 2 }, headers: key(), body: { expectedVersion: called } });
    await expect(recall(as.water, id, signed)).rejects.toMatchObject({ status: 403 });
    const { version: recalled, status } = await recall(as.town, id, signed);
    expect(status).toBe('inProgress');
    const detail = await read(as.town, id);
    expect(detail).toMatchObject({ whistle: 'recalled', openAssists: 0, whistles: [{ state: 'recalled', decision: null, units: [{ came: null }, { came: null }] }] });
    expect(detail.legs.slice(1).map(({ seq, outcome, commands }) => [seq, outcome, commands])).toEqual([[2, 'released', []], [3, 'released', []]]);
    expect(detail.commands).toContain('whistle');
    expect(detail.commands).not.toContain('recallWhistle');
    expect(detail.timeline.find(({ text }) => text === '物业已经清走了')).toMatchObject({ type: 'noted' });
    await expect(recall(as.town, id, recalled)).rejects.toMatchObject({ status: 409, code: 'REQUEST.NO_WHISTLE_OPEN' });

    running.clock.forward(60 * MINUTE);
    await running.settled();
    for (const unit of [as.water, as.enforcement]) {
      const { items } = await unit.call('get', '/api/notices');
      expect(items.map(({ type }) => type).sort()).toEqual(['whistleRecalled', 'whistled']);
      expect((await unit.call('get', '/api/worklists/{view}', { path: { view: 'helping' } })).items).toEqual([]);
    }
    expect(await running.dataSource.manager.countBy(SupervisionCard, { requestId: id })).toBe(0);
    const story = await read(resident, id);
    expect(story.timeline.filter(({ type }) => type === 'whistleRecalled').map(({ text, data }) => [text, data['unit']])).toEqual([[null, '区水务局'], [null, '区综合行政执法局']]);
    expect(JSON.stringify(story)).not.toContain('物业已经清走了');
    const again = await blow(as.town, id, recalled);
    expect((await read(as.town, id)).whistles.map(({ state }) => state)).toEqual(['recalled', 'called']);
    const { version: met } = await as.town.call('post', '/api/requests/{id}/commands/recordWhistle', { ...to(id), body: { expectedVersion: again.version, units: [], decision: '另约', publicDecision: '另约时间' } });
    await expect(recall(as.town, id, met)).rejects.toMatchObject({ status: 409, code: 'REQUEST.NO_WHISTLE_OPEN' });
  });

  it('should be taken back by the community while its town has not decided, without anybody else hearing of it', async () => {
    const { id, resident, version } = await withStreet('east/village');
    const { version: asked } = await blow(as.community, id, version);
    await expect(recall(as.town, id, asked)).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HOLDER' });
    const { version: now } = await recall(as.community, id, asked);
    await running.settled();
    expect((await as.town.call('get', '/api/notices')).items.map(({ type }) => type).sort()).toEqual(['whistleAsked', 'whistleRecalled']);
    expect((await as.water.call('get', '/api/notices')).items).toEqual([]);
    expect((await read(resident, id)).timeline.map(({ type }) => type)).not.toContain('whistleRecalled');
    const approve = as.town.call('post', '/api/requests/{id}/commands/approveWhistle', { ...to(id), body: { expectedVersion: now, granted: true } });
    await expect(approve).rejects.toMatchObject({ status: 409, code: 'REQUEST.NO_WHISTLE_ASKED' });
  });

  it('should call units at once when a town blows it, follow who came and what was decided, and rate units', async () => {
    const { id, resident, version } = await withStreet('east');
    const called = await blow(as.town, id, version);
    const [whistle] = (await read(as.town, id)).whistles;
    expect(whistle).toMatchObject({ kind: 'emergency', state: 'called', purpose: '一起看排水口', place: '1栋楼下', reportDueAt: new Date(running.clock.now() + 30 * MINUTE).toISOString(), caller: { kind: 'town' } });
    expect(whistle?.units.map(({ unit, legSeq, came }) => [unit.name, legSeq, came])).toEqual([['区水务局', 2, null], ['区综合行政执法局', 3, null]]);
    await expect(blow(as.town, id, called.version)).rejects.toMatchObject({ status: 409, code: 'REQUEST.WHISTLE_OPEN' });
    await running.settled();
    expect((await as.water.call('get', '/api/notices')).items.map(({ type }) => type)).toEqual(['whistled']);
    expect((await as.water.call('get', '/api/worklists/{view}', { path: { view: 'helping' } })).items).toMatchObject([{ id, helping: { part: 'whistle', seq: 2 } }]);

    const seen = await read(as.water, id);
    expect(JSON.stringify(seen)).not.toMatch(/林小燕|13800138000/);
    expect(seen.legs.find(({ seq }) => seq === 2)).toMatchObject({ part: 'whistle', commands: ['sign'] });
    const decline = as.water.call('post', '/api/requests/{id}/legs/{seq}/decline', { path: { id, seq: 2 }, headers: key(), body: { expectedVersion: called.version, reason: '不去' } });
    await expect(decline).rejects.toMatchObject({ status: 409, code: 'REQUEST.WHISTLE_STANDS' });
    const signed = await as.water.call('post', '/api/requests/{id}/legs/{seq}/sign', { path: { id, seq: 2 }, headers: key(), body: { expectedVersion: called.version } });

    running.clock.forward(70 * MINUTE);
    const arrivedAt = new Date(running.clock.now() - 5 * MINUTE).toISOString();
    const { version: now } = await read(as.town, id);
    expect(now).toBeGreaterThanOrEqual(signed.version);
    const met = await as.town.call('post', '/api/requests/{id}/commands/recordWhistle', {
      ...to(id),
      body: {
        expectedVersion: now, units: [{ unitId: running.district.node('SW'), came: true, arrivedAt }], decision: '水务局三天内疏通', publicDecision: '三天内疏通排水口',
        tasks: [{ unitId: running.district.node('SW'), task: '疏通排水口' }],
      },
    });
    const detail = await read(as.town, id);
    expect(detail.whistles[0]).toMatchObject({ state: 'met', decision: '水务局三天内疏通', units: [{ came: true, arrivedAt, response: null }, { came: false, arrivedAt: null, response: null }] });
    expect(detail.legs.slice(1).map(({ seq, part, outcome, task }) => [seq, part, outcome, task])).toEqual([
      [2, 'whistle', 'came', '一起看排水口'], [3, 'whistle', 'didNotCome', '一起看排水口'], [4, 'assist', null, '疏通排水口'],
    ]);
    await as.town.call('post', '/api/requests/{id}/commands/rateWhistle', {
      ...to(id), body: { expectedVersion: met.version, units: [{ unitId: running.district.node('SW'), response: 'helped' }, { unitId: running.district.node('CGZF'), response: 'notHelped' }] },
    });
    expect((await read(as.town, id)).whistles[0]?.units.map(({ response }) => response)).toEqual(['helped', 'notHelped']);

    const story = await read(resident, id);
    expect(story.whistles).toEqual([]);
    expect(story.timeline.filter(({ type }) => type.startsWith('whistle')).map(({ type, text, data }) => [type, text, data['unit']])).toEqual([
      ['whistled', null, '区水务局'], ['whistled', null, '区综合行政执法局'], ['whistleMet', '三天内疏通排水口', '南沙街道'],
    ]);
    expect(JSON.stringify(story)).not.toMatch(/三天内疏通"|notHelped|水务局三天内|didNotCome.*helped/);
  });

  it('should be answered within the times that the district has set, and say them before it is blown', async () => {
    const file = readCatalogueFile();
    const own = { ...file, version: `${file.version}-own`, whistleReport: { emergency: { value: 20, unit: 'minute' as const }, enforcement: { value: 4, unit: 'workhour' as const }, unsolved: { value: 2, unit: 'day' as const } } };
    expect((await as.town.call('get', '/api/catalogue/whistle-limits')).items).toContainEqual({ kind: 'emergency', value: 30, unit: 'minute' });
    await running.app.get(ImportCatalogue).run(running.district.tenantId, own);
    expect((await as.community.call('get', '/api/catalogue/whistle-limits')).items).toEqual([
      { kind: 'unsolved', value: 2, unit: 'day' }, { kind: 'enforcement', value: 4, unit: 'workhour' }, { kind: 'emergency', value: 20, unit: 'minute' },
    ]);
    await expect(as.water.call('get', '/api/catalogue/whistle-limits')).rejects.toMatchObject({ status: 403 });
    const { id, version } = await withStreet('east');
    await blow(as.town, id, version);
    expect((await read(as.town, id)).whistles[0]?.reportDueAt).toBe(new Date(running.clock.now() + 20 * MINUTE).toISOString());
  });

  it('should card the called unit that does not answer in time, and not the one that did', async () => {
    const { id, version } = await withStreet('east');
    const called = await blow(as.town, id, version);
    await as.water.call('post', '/api/requests/{id}/legs/{seq}/sign', { path: { id, seq: 2 }, headers: key(), body: { expectedVersion: called.version } });
    running.clock.forward(30 * MINUTE);
    await running.settled();
    const cards = await running.dataSource.manager.findBy(SupervisionCard, { requestId: id });
    expect(cards.map(({ unitId, level }) => [unitId, level]).sort()).toEqual([[running.district.node('CGZF'), 'reminder'], [running.district.node('CGZF'), 'yellow']]);
  });

  it('should ask the town before a community calls anybody, also for a confidential request', async () => {
    const { id, version } = await withStreet('east/village', { confidential: true });
    await expect(read(as.town, id)).rejects.toMatchObject({ status: 404 });
    const asked = await blow(as.community, id, version, 'enforcement');
    expect((await read(as.community, id)).whistles).toMatchObject([{ state: 'asked', reportDueAt: null, units: [{ legSeq: null }, { legSeq: null }] }]);
    await expect(read(as.water, id)).rejects.toMatchObject({ status: 404 });
    await running.settled();
    expect((await as.town.call('get', '/api/notices')).items.map(({ type }) => type)).toContain('whistleAsked');
    expect((await as.town.call('get', '/api/worklists/{view}', { path: { view: 'helping' } })).items).toMatchObject([{ id, whistle: 'asked', helping: null }]);
    expect((await read(as.town, id)).commands).toContain('approveWhistle');
    const approve = (api: Api, granted: boolean, expectedVersion: number) => api.call('post', '/api/requests/{id}/commands/approveWhistle', { ...to(id), body: { expectedVersion, granted } });
    await expect(approve(as.community, true, asked.version)).rejects.toMatchObject({ status: 403 });
    const refused = await approve(as.town, false, asked.version);
    await expect(read(as.town, id)).rejects.toMatchObject({ status: 404 });
    await expect(approve(as.dispatcher, true, refused.version)).rejects.toMatchObject({ status: 403 });
    const again = await blow(as.community, id, refused.version, 'enforcement');
    await approve(as.town, true, again.version);
    const { whistles } = await read(as.community, id);
    expect(whistles.map(({ state }) => state)).toEqual(['refused', 'called']);
    expect(whistles[1]).toMatchObject({ reportDueAt: '2026-03-05T10:00:00.000Z' });
    expect((await read(as.water, id)).reporter).toBeNull();
  });

  it('should refuse to record a meeting that was not called, units that were not called, and what does not lie ahead', async () => {
    const { id, version } = await withStreet('east');
    const record = (expectedVersion: number, unit: string) => as.town.call('post', '/api/requests/{id}/commands/recordWhistle', {
      ...to(id), body: { expectedVersion, units: [{ unitId: running.district.node(unit), came: true }], decision: '定了', publicDecision: '定了' },
    });
    await expect(record(version, 'SW')).rejects.toMatchObject({ status: 409, code: 'REQUEST.NO_WHISTLE_CALLED' });
    const late = as.town.call('post', '/api/requests/{id}/commands/whistle', {
      ...to(id), body: { expectedVersion: version, kind: 'unsolved', units: [{ unitId: running.district.node('SW') }], purpose: '来', place: '楼下', meetAt: '2020-01-01T00:00:00Z' },
    });
    await expect(late).rejects.toMatchObject({ status: 422, code: 'REQUEST.DATE_OUT_OF_RANGE' });
    const called = await blow(as.town, id, version);
    await expect(record(called.version, 'east/village')).rejects.toMatchObject({ status: 422, code: 'REQUEST.UNIT_NOT_CALLED' });
    const rate = as.town.call('post', '/api/requests/{id}/commands/rateWhistle', { ...to(id), body: { expectedVersion: called.version, units: [{ unitId: running.district.node('SW'), response: 'helped' }] } });
    await expect(rate).rejects.toMatchObject({ status: 409, code: 'REQUEST.WHISTLE_NOT_MET' });
  });

  it('should end when the street answers before anybody met', async () => {
    const { id, version } = await withStreet('east');
    const called = await blow(as.town, id, version);
    await as.town.call('post', '/api/requests/{id}/commands/resolve', { ...to(id), body: { expectedVersion: called.version, resolution: 'solved', answer: '已经通了' } });
    const { whistles, whistle, legs, openAssists } = await read(as.town, id);
    expect(whistles).toMatchObject([{ state: 'ended' }]);
    expect([whistle, openAssists]).toEqual([null, 0]);
    expect(legs.map(({ outcome }) => outcome)).toEqual(['resolved', 'leadAnswered', 'leadAnswered']);
  });
});
