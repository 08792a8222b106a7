import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const DAY = 24 * 3_600_000;
const to = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

/** What desks find without searching: rulings to make, extensions to decide, cards of units, and where else a request may belong. */
describe('lists of the desks', () => {
  let running: RunningApp;
  let as: Readonly<Record<'member' | 'secretary' | 'community' | 'town' | 'dispatcher' | 'water' | 'enforcement' | 'supervisor', Api>>;

  const signIn = async (): Promise<void> => {
    const logins = ['member', 'secretary', 'community', 'town', 'dispatcher', 'water', 'enforcement', 'supervisor'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  };
  beforeEach(async () => {
    running = await startApp();
    await signIn();
  });
  afterEach(() => running.stop());

  const listed = async (api: Api, view: 'rulings' | 'extensions'): Promise<string[]> => (await api.call('get', '/api/worklists/{view}', { path: { view } })).items.map(({ id }) => id);
  const version = async (id: string): Promise<number> => (await read(as.dispatcher, id)).version;

  async function withDepartment(unit: 'SW' | 'CGZF', id?: string): Promise<string> {
    const request = id ?? (await report(running.visitor())).id;
    await as.dispatcher.call('post', '/api/requests/{id}/commands/triage', { ...to(request), body: { expectedVersion: await version(request), matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node(unit) } });
    return request;
  }
  async function giveBack(api: Api, id: string): Promise<void> {
    await api.call('post', '/api/requests/{id}/commands/return', { ...to(id), body: { expectedVersion: await version(id), reason: 'R1', basis: '不归我们', suggestedUnitId: running.district.node('SW') } });
  }
  async function askForMore(api: Api, id: string): Promise<void> {
    const { dueAt } = await read(api, id);
    await api.call('post', '/api/requests/{id}/commands/extend', { ...to(id), body: { expectedVersion: await version(id), reason: 'E2', until: new Date(Date.parse(dueAt ?? '') + 3_600_000).toISOString(), explanation: '要采购' } });
  }
  const sign = async (api: Api, id: string): Promise<unknown> => api.call('post', '/api/requests/{id}/commands/sign', { ...to(id), body: { expectedVersion: (await read(api, id)).version } });

  it('should put what was returned twice before the dispatch centre until it has ruled', async () => {
    const id = await withDepartment('SW');
    await giveBack(as.water, id);
    expect(await listed(as.dispatcher, 'rulings')).toEqual([]);
    await withDepartment('CGZF', id);
    await giveBack(as.enforcement, id);
    expect(await listed(as.dispatcher, 'rulings')).toEqual([id]);
    expect(await listed(as.water, 'rulings')).toEqual([]);
    expect(await read(as.dispatcher, id)).toMatchObject({ returns: 2, status: 'inDispute' });

    await as.dispatcher.call('post', '/api/requests/{id}/commands/rule', { ...to(id), body: { expectedVersion: await version(id), unitId: running.district.node('SW'), basis: '清单' } });
    expect(await listed(as.dispatcher, 'rulings')).toEqual([]);
  });

  it('should suggest the unit of a ruling, with the ruling as the reason', async () => {
    const text = '楼顶加建了一层铁皮房，是违建';
    const first = await report(running.visitor(), { text });
    const before = (await read(as.dispatcher, first.id)).suggestion;
    expect(before).toMatchObject({ tier: { value: 3 }, ruling: null });
    const matterCode = before?.matters[0]?.value.code ?? '';
    const sent = (unit: 'SW' | 'CGZF') => async (): Promise<unknown> => as.dispatcher.call('post', '/api/requests/{id}/commands/triage', { ...to(first.id), body: { expectedVersion: await version(first.id), matterCode, tier: 3, urgency: 'U3', unitId: running.district.node(unit) } });
    await sent('CGZF')();
    await giveBack(as.enforcement, first.id);
    await sent('CGZF')();
    await giveBack(as.enforcement, first.id);
    await as.dispatcher.call('post', '/api/requests/{id}/commands/rule', { ...to(first.id), body: { expectedVersion: await version(first.id), unitId: running.district.node('SW'), basis: '先办后议', applies: 'grid' } });
    const second = await report(running.visitor(), { text });
    expect((await read(as.dispatcher, second.id)).suggestion).toMatchObject({
      unit: { value: { name: '区水务局' }, reason: expect.stringContaining('第1网格') }, ruling: { place: '第1网格' },
    });
  });

  it('should show an extension to whoever may grant it and to nobody else, and tell them', async () => {
    const id = await withDepartment('SW');
    await sign(as.water, id);
    await askForMore(as.water, id);
    expect(await listed(as.dispatcher, 'extensions')).toEqual([id]);
    expect(await listed(as.supervisor, 'extensions')).toEqual([id]);
    for (const login of ['water', 'secretary', 'community', 'town'] as const) expect(await listed(as[login], 'extensions')).toEqual([]);
    await running.settled();
    const types = async (api: Api): Promise<string[]> => (await api.call('get', '/api/notices')).items.map(({ type }) => type);
    expect(await types(as.dispatcher)).toContain('extensionAsked');
    expect(await types(as.water)).not.toContain('extensionAsked');

    await as.dispatcher.call('post', '/api/requests/{id}/commands/grantExtension', { ...to(id), body: { expectedVersion: await version(id), granted: false, note: '先按期办' } });
    await running.settled();
    expect(await types(as.water)).toContain('extensionRefused');
    expect(await listed(as.dispatcher, 'extensions')).toEqual([]);
  });

  it('should leave an extension of a branch to its village, and tell the village', async () => {
    const receipt = await report(running.visitor());
    await as.secretary.call('post', '/api/requests/{id}/commands/triage', { ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: 'U3' } });
    await sign(as.secretary, receipt.id);
    await askForMore(as.secretary, receipt.id);
    expect(await listed(as.secretary, 'extensions')).toEqual([]);
    expect(await listed(as.community, 'extensions')).toEqual([receipt.id]);
    expect(await listed(as.town, 'extensions')).toEqual([receipt.id]);
    expect((await read(as.community, receipt.id)).commands).toContain('grantExtension');
    await running.settled();
    expect((await as.community.call('get', '/api/notices')).items.map(({ type }) => type)).toContain('extensionAsked');
    expect((await as.town.call('get', '/api/notices')).items.map(({ type }) => type)).not.toContain('extensionAsked');
  });

  it('should list the cards of a unit to itself and to supervision, and none of a reminder', async () => {
    const id = await withDepartment('SW');
    await sign(as.water, id);
    const cards = async (api: Api, query: { standing?: boolean; level?: 'yellow' | 'red' } = {}) => (await api.call('get', '/api/supervision/cards', { query })).items;
    running.clock.forward(30 * DAY);
    await running.settled();
    await signIn();
    expect((await cards(as.water)).map(({ level, standing, unit }) => [level, standing, unit.name])).toEqual([['red', true, '区水务局'], ['yellow', true, '区水务局']]);
    expect(await cards(as.supervisor, { level: 'red' })).toMatchObject([{ request: { id, matter: '消防通道、楼道堵塞' } }]);
    expect(await cards(as.enforcement)).toEqual([]);
    await expect(as.member.call('get', '/api/supervision/cards')).rejects.toMatchObject({ status: 403 });

    await as.water.call('post', '/api/requests/{id}/commands/resolve', { ...to(id), body: { expectedVersion: await version(id), resolution: 'solved', answer: '清走了' } });
    expect(await cards(as.supervisor, { standing: true })).toEqual([]);
    const [latest] = await cards(as.supervisor);
    expect(latest).toMatchObject({ level: 'red', standing: false });
  });

  it('should name the doors of a matter first, each number once', async () => {
    const { items } = await as.dispatcher.call('get', '/api/catalogue/doors', { query: { matter: '0107' } });
    expect(items[0]).toEqual({ number: '12348', name: '公共法律服务热线', when: null, forMatter: true });
    expect(items.filter(({ number }) => number === '12348')).toHaveLength(1);
    expect(items.every(({ number, name }) => number !== null || name !== '')).toBe(true);
    // They hang on every poster: residents read them, too.
    expect((await running.visitor().call('get', '/api/catalogue/doors')).items.map(({ number }) => number)).toContain('12345');
  });
});
