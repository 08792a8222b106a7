import { openStage, STAGE_NOW, type Stage } from '../testing/stage.js';

const DAY = 86_400;
const seconds = STAGE_NOW / 1_000;

describe('links from outside', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const url = (body: object) => stage.app('/wxa/generate_urllink', body);
  const scheme = (body: object) => stage.app('/wxa/generatescheme', body);

  it('are made for a page and a query, and end', async () => {
    const { url_link } = await url({ path: '/pages/request/detail', query: 'id=1%2F2', expire_type: 1, expire_interval: 30, env_version: 'release' });
    expect(url_link).toMatch(/^https:\/\/wxaurl\.cn\/[\w-]+$/);
    const { openlink } = await scheme({ jump_wxa: { path: 'pages/index/index', query: '' }, is_expire: true, expire_type: 0, expire_time: seconds + 60 });
    expect(openlink).toMatch(/^weixin:\/\/dl\/business\/\?t=/);
    expect((await stage.mock('outbox'))['links']).toEqual([
      { link: url_link, path: 'pages/request/detail', query: 'id=1%2F2', until: STAGE_NOW + 30 * DAY * 1_000 },
      { link: openlink, path: 'pages/index/index', query: '', until: STAGE_NOW + 60_000 },
    ]);
  });

  it('open the home page and last longest when nothing is said', async () => {
    expect((await url({ path: '' }))['errcode']).toBe(0);
    expect((await scheme({ is_expire: false }))['errcode']).toBe(0);
    expect((await stage.mock('outbox'))['links']).toMatchObject([{ path: 'pages/index/index' }, { until: STAGE_NOW + 30 * DAY * 1_000 }]);
  });

  it.each([
    [40165, { path: 'pages/nowhere' }], [40165, { path: 'pages/index/index?a=1' }], [40212, { query: '诉求=1' }], [40212, { query: 'x'.repeat(1025) }], [85402, { env_version: 'beta' }],
    [85401, { expire_type: 1, expire_interval: 31 }], [85401, { expire_type: 1 }], [85401, { expire_type: 0, expire_time: seconds + 59 }], [85401, { expire_type: 0, expire_time: seconds + 30 * DAY + 1 }],
    [85401, { expire_type: 2, expire_interval: 3 }],
  ])('answer %i to %j, of either kind', async (expected, wrong) => {
    const { path, query, env_version, ...life } = wrong as Record<string, unknown>;
    expect((await url(wrong))['errcode']).toBe(expected);
    expect((await scheme({ jump_wxa: { path, query, env_version }, is_expire: Object.keys(life).length > 0, ...life }))['errcode']).toBe(expected);
  });

  it('are of released apps alone, and share their limits', async () => {
    await stage.mock('limits', { limits: { links: 2, 'links-day': 3 } });
    expect([(await url({}))['errcode'], (await scheme({ is_expire: false }))['errcode'], (await url({}))['errcode']]).toEqual([0, 0, 44990]);
    await stage.mock('clock', { advance: 1_000 });
    expect([(await url({}))['errcode'], (await url({}))['errcode']]).toEqual([0, 44993]);
    await stage.mock('clock', { advance: 9 * 3_600_000 });
    await stage.mock('app', { released: false });
    expect((await url({}))['errcode']).toBe(85079);
  });
});
