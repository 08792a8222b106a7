import { createClient, fetchTransport } from '@yige/api-client';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { PASSWORD } from '../../testing/small-district.js';

describe('the catalogue in the language of its reader', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  /** Signed in on a device that is set to a language. */
  async function reading(language: string, login: string): Promise<Api> {
    const { token } = await running.visitor().call('post', '/api/sessions', { body: { login, password: PASSWORD } });
    return createClient(fetchTransport({ fetch, baseUrl: running.url, headers: () => ({ authorization: `Bearer ${token}`, 'accept-language': language }) }));
  }

  const ONE = { 'zh-CN': '消防通道、楼道堵塞', 'zh-TW': '消防通道、樓道堵塞', en: 'Fire lanes and stairways blocked' } as const;
  const LANGUAGES = Object.keys(ONE) as (keyof typeof ONE)[];

  it.each(LANGUAGES)('names matters, classes and other doors to a reader of %s', async (language) => {
    const api = await reading(language, 'secretary');
    const { items } = await api.call('get', '/api/catalogue/matters');
    const doors = await api.call('get', '/api/catalogue/doors', { query: { matter: '0103' } });
    expect(items.find(({ code }) => code === '0201')).toMatchObject({ name: ONE[language], parentName: { 'zh-CN': '安全隐患', 'zh-TW': '安全隱患', en: 'Safety hazards' }[language] });
    expect(doors.items[0]).toMatchObject({ number: '110', name: { 'zh-CN': '报警', 'zh-TW': '報警', en: 'Police' }[language], when: { 'zh-CN': '正在发生暴力', 'zh-TW': '正在發生暴力', en: 'violence is happening now' }[language] });
  });

  it('tells each of three who read at once in their own language', async () => {
    const { id } = await report(running.visitor());
    const readers = await Promise.all(LANGUAGES.map((language) => reading(language, 'secretary')));
    const seen = await Promise.all(readers.map((api) => api.call('get', '/api/requests/{id}', { path: { id } })));
    expect(seen.map(({ matter }) => matter?.name)).toEqual(Object.values(ONE));
  });

  it('says why something is suggested in the language of whoever confirms it', async () => {
    const { id } = await report(running.visitor(), { text: '路灯不亮，但是其实想问问别的' });
    const [simplified, english] = await Promise.all((['zh-CN', 'en'] as const).map(async (language) => (await (await reading(language, 'dispatcher')).call('get', '/api/requests/{id}', { path: { id } })).suggestion));
    const reasons = (view: typeof english): string[] => [...(view?.matters ?? []).map(({ reason }) => reason), view?.tier.reason ?? '', view?.kind.reason ?? ''];
    expect(reasons(english).length).toBeGreaterThan(2);
    expect(reasons(english).filter((sentence) => !/^[A-Z][a-z]/.test(sentence))).toEqual([]);
    expect(reasons(simplified).filter((sentence) => /^[A-Z]/.test(sentence))).toEqual([]);
    expect(english?.matters.map(({ value }) => value.code)).toEqual(simplified?.matters.map(({ value }) => value.code));
  });
});
