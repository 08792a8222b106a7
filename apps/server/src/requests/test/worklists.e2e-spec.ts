import type { Schemas } from '@yige/api-client';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const list = (api: Api, view: Schemas['WorklistView'], query: Record<string, unknown> = {}): Promise<Schemas['WorklistPageView']> =>
  api.call('get', '/api/worklists/{view}', { path: { view }, query });

describe('worklists, board and overview', () => {
  let running: RunningApp;
  let secretary: Api;
  let dispatcher: Api;

  beforeAll(async () => {
    running = await startApp();
    [secretary, dispatcher] = [await running.as('secretary'), await running.as('dispatcher')];
    for (let n = 0; n < 25; n++) {
      running.clock.forward(60_000);
      // Words that no matter of the catalogue knows: they wait to be sorted.
      await report(running.visitor(), { text: `甲乙丙丁第${n}件` });
    }
    for (let n = 0; n < 3; n++) await report(running.visitor(), { text: `西边的甲乙丙丁${n}`, code: 'NOWHERE', gridId: running.district.node('west/2') });
  });
  afterAll(() => running.stop());

  async function triage(id: string, body: Partial<Schemas['Triage']> = {}): Promise<Schemas['MovedView']> {
    const { version } = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    return secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id }, headers: key(), body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3', ...body } });
  }

  it('should page through a queue without losing or repeating one, in the order of what is due', async () => {
    const seen: Schemas['RequestSummaryView'][] = [];
    let cursor: string | null = null;
    do {
      const page: Schemas['WorklistPageView'] = await list(secretary, 'sort', { limit: 7, ...(cursor === null ? {} : { cursor }) });
      expect(page.counts === null).toBe(cursor !== null);
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen.map((item) => item.id)).size).toBe(25);
    expect(seen).toHaveLength(25);
    const due = seen.map((item) => item.signDueAt ?? '');
    expect(due).toEqual([...due].sort());
  });

  it('should show each branch its own, and a joint branch all of its grids', async () => {
    const other = await running.as('other-secretary');
    expect((await list(other, 'area')).items.map((item) => item.grid?.id)).toEqual(['west-2', 'west-2', 'west-2']);
    expect((await list(secretary, 'area', { limit: 100 })).items.every((item) => item.grid?.id === 'east-1')).toBe(true);
    expect((await list(dispatcher, 'area', { limit: 100 })).items).toHaveLength(28);
    await expect(list(secretary, 'area', { nodeId: running.district.node('west') })).rejects.toMatchObject({ status: 404 });
  });

  it('should find by number, as it is read out on the telephone, and by words', async () => {
    const [first] = (await list(secretary, 'area')).items;
    if (!first) throw new Error('nothing in the area');
    for (const q of [first.number, first.number.toLowerCase().replace('ns', 'NS ')]) {
      expect((await list(secretary, 'area', { q })).items.map((item) => item.id)).toEqual([first.id]);
    }
    expect((await list(secretary, 'area', { q: '第24件' })).items).toHaveLength(1);
    expect((await list(secretary, 'area', { q: "%' OR 1=1" })).items).toHaveLength(0);
  });

  it('should look for words a stretch at a time, say how far it came, and find each once however rare it is', async () => {
    const { manager } = running.dataSource;
    const [one] = await manager.find(RequestRow, { order: { submittedAt: 'ASC' }, take: 1 });
    if (!one) throw new Error('nothing was reported');
    const old = Array.from({ length: 4_500 }, (_, n): RequestRow => ({
      ...one, id: running.app.get(Ids).next(), number: `NS20250101${String(n).padStart(6, '0')}`, lookupHash: `old-${n}`, submittedAt: one.submittedAt - (n + 1) * 60_000,
      text: [0, 2_100, 2_101, 4_499].includes(n) ? '亭子的瓦掉了' : '别的事',
    }));
    for (let from = 0; from < old.length; from += 500) await running.app.get(UnitOfWork).run((tx) => insertRows(tx, RequestRow, old.slice(from, from + 500)));
    for (const sort of ['-submittedAt', 'submittedAt', 'dueAt'] as const) {
      const [found, tos]: [string[], (string | null)[]] = [[], []];
      let cursor: string | null = null;
      do {
        const page: Schemas['WorklistPageView'] = await list(dispatcher, 'area', { q: '亭子 瓦', sort, closed: true, limit: 2, ...(cursor === null ? {} : { cursor }) });
        found.push(...page.items.map(({ number }) => number));
        tos.push(page.searchedTo);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect([...found].sort()).toEqual([0, 2_100, 2_101, 4_499].map((n) => `NS20250101${String(n).padStart(6, '0')}`));
      expect(tos.filter((to) => to !== null).length).toBeGreaterThanOrEqual(2);
      expect(tos.at(-1)).toBeNull();
    }
    const first = await list(dispatcher, 'area', { q: '没有人说过的话', sort: '-submittedAt', closed: true });
    expect(first).toMatchObject({ items: [], nextCursor: expect.any(String), searchedTo: expect.any(String) });
    expect((await list(dispatcher, 'area', { sort: '-submittedAt', closed: true })).searchedTo).toBeNull();
    await manager.createQueryBuilder().delete().from(RequestRow).where("number LIKE 'NS20250101%'").execute();
  });

  it('should show a member what waits for the group until a colleague takes it, and what they passed on', async () => {
    const [{ id }] = (await list(secretary, 'sort')).items as [Schemas['RequestSummaryView']];
    const moved = await triage(id);
    const [member, colleague] = [await running.as('member'), await running.as('colleague')];
    const has = async (api: Api, view: Schemas['WorklistView']): Promise<boolean> => (await list(api, view)).items.some((item) => item.id === id);
    expect([await has(member, 'mine'), await has(colleague, 'mine')]).toEqual([true, true]);
    const signed = await member.call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: key(), body: { expectedVersion: moved.version } });
    expect([await has(member, 'mine'), await has(colleague, 'mine')]).toEqual([true, false]);
    expect([await has(colleague, 'unit'), await has(colleague, 'area')]).toEqual([false, false]);
    await expect(
      colleague.call('post', '/api/requests/{id}/commands/contact', { path: { id }, headers: key(), body: { expectedVersion: signed.version, how: 'phone' } }),
    ).rejects.toMatchObject({ status: 409, code: 'REQUEST.HELD_BY_ANOTHER' });
    await member.call('post', '/api/requests/{id}/commands/resolve', { path: { id }, headers: key(), body: { expectedVersion: signed.version, resolution: 'solved', answer: '好了' } });
    expect([await has(member, 'mine'), await has(member, 'waiting'), await has(colleague, 'waiting')]).toEqual([false, true, false]);
  });

  it('should put the three tiers on the board, and what is stuck first', async () => {
    const [a, b] = (await list(secretary, 'sort')).items as Schemas['RequestSummaryView'][];
    await triage(a?.id ?? '', { tier: 2 });
    await triage(b?.id ?? '', { tier: 3, unitId: running.district.node('SW') });
    const board = await secretary.call('get', '/api/boards/{nodeId}', { path: { nodeId: running.district.node('east/1/branch') } });
    expect(board.columns.map((column) => column.tier)).toEqual([1, 2, 3]);
    expect(board.columns.reduce((sum, column) => sum + column.open, 0)).toBe(25);
    expect(board.columns[2]?.items.map((item) => item.holder.unit.name)).toContain('区水务局');
    expect(board.stuck).toEqual([]);
    running.clock.forward(30 * 24 * 3_600_000);
    [secretary, dispatcher] = [await running.as('secretary'), await running.as('dispatcher')];
    const later = await secretary.call('get', '/api/boards/{nodeId}', { path: { nodeId: running.district.node('east/1/branch') } });
    expect(later.stuck.length).toBeGreaterThan(0);
    expect((await list(secretary, 'area', { overdue: true })).counts?.overdue).toBe(later.columns.reduce((sum, column) => sum + column.overdue, 0));
    await expect(secretary.call('get', '/api/boards/{nodeId}', { path: { nodeId: running.district.node('west/1/branch') } })).rejects.toMatchObject({ status: 404 });
  });

  it('should count the district in the overview as a recount of the lists does', async () => {
    // What is counted follows what was done by a moment.
    await running.counted();
    const supervisor = await running.as('supervisor');
    const overview = await supervisor.call('get', '/api/overview', { query: { days: 60 } });
    const all = await list(supervisor, 'area', { limit: 100, closed: true });
    expect(overview.received).toBe(all.items.length);
    expect(overview.open).toBe((await list(supervisor, 'area')).counts?.total);
    expect(overview.byTier.reduce((sum, tier) => sum + tier.open, 0)).toBe(overview.open);
    expect(overview.byArea.map((area) => [area.node?.name, area.received])).toEqual([['南沙街道', 25], ['万顷沙镇', 3]]);
    expect(overview.perDay.reduce((sum, day) => sum + day.received, 0)).toBe(28);
    expect(overview.perDay).toHaveLength(60);
    const town = await supervisor.call('get', '/api/overview', { query: { nodeId: running.district.node('west'), days: 60 } });
    expect(town.received).toBe(3);
    const emptyPeriod = await supervisor.call('get', '/api/overview', { query: { days: 1 } });
    expect(emptyPeriod.received).toBe(0);
  });

  it('should keep a confidential request from everybody but those who have it, the dispatch centre and supervision', async () => {
    const receipt = await report(running.visitor(), { text: '甲乙丙丁，请替我保密', confidential: true });
    const inArea = async (login: string): Promise<boolean> => (await list(await running.as(login), 'area', { limit: 100, sort: '-submittedAt' })).items.some((item) => item.id === receipt.id);
    expect(await inArea('community')).toBe(false);
    expect(await inArea('town')).toBe(false);
    expect(await inArea('secretary')).toBe(true);
    expect(await inArea('supervisor')).toBe(true);
    await expect((await running.as('community')).call('get', '/api/requests/{id}', { path: { id: receipt.id } })).rejects.toMatchObject({ status: 404 });
    await expect((await running.as('supervisor')).call('get', '/api/requests/{id}', { path: { id: receipt.id } })).resolves.toMatchObject({ confidential: true });
  });

  it('should show the contact, masked, only to whoever has signed for it', async () => {
    const receipt = await report(running.visitor(), { text: '甲乙丙丁，第三十件', contact: { name: '欧阳小明', phone: '138 1234 5678' } });
    await triage(receipt.id);
    const member = await running.as('member');
    const before = await member.call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(before.reporter).toBeNull();
    await member.call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: before.version } });
    expect((await member.call('get', '/api/requests/{id}', { path: { id: receipt.id } })).reporter).toEqual({ contactable: true, nameMasked: '欧**', phoneMasked: '138****5678' });
    expect((await secretary.call('get', '/api/requests/{id}', { path: { id: receipt.id } })).reporter).toBeNull();
    const dump = JSON.stringify(await running.dataSource.query('SELECT * FROM reporter'));
    expect(dump).not.toMatch(/欧阳小明|13812345678|138 1234/);
  });

  it('should let the branch sort what looks like a department matter, also in danger', async () => {
    const receipt = await report(running.visitor(), { text: '甲乙丙丁，电梯里有老人被困住了' });
    expect(receipt.emergency.length).toBeGreaterThan(0);
    const seen = await secretary.call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    if (seen.status === 'submitted') expect(seen.commands).toContain('triage');
    else expect(seen.holder.unit.kind).toBe('department');
    expect(seen.urgency).toBe('U0');
  });

  it('should tell those who have the next step, once', async () => {
    const community = await running.as('community');
    const [{ id }] = (await list(secretary, 'sort')).items as [Schemas['RequestSummaryView']];
    await triage(id, { tier: 2, unitId: running.district.node('east/village') });
    await running.settled();
    const { items: notices } = await community.call('get', '/api/notices');
    // It comes first since it is danger, so that it was told of before it was sorted; and a month later, that nobody had sorted it.
    const mine = notices.filter((notice) => notice.requestId === id && notice.type !== 'stepLate' && notice.type !== 'submitted');
    expect(mine.map((notice) => notice.type)).toEqual(['triaged']);
    await community.call('post', '/api/notices/{id}/read', { path: { id: mine[0]?.id ?? '' } });
    expect((await community.call('get', '/api/notices')).items.find((notice) => notice.id === mine[0]?.id)?.readAt).not.toBeNull();
    await expect(secretary.call('post', '/api/notices/{id}/read', { path: { id: mine[0]?.id ?? '' } })).rejects.toMatchObject({ status: 404 });
  });
});
