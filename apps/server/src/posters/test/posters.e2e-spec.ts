import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Schemas } from '@yige/api-client';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { readCode } from '../../testing/read-code.js';
import { codeOf, readPdf } from '../../testing/read-pdf.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';
import { MakePosters, PressPlace } from '../index.js';

const DAY_MS = 86_400_000;

describe('posters', () => {
  let running: RunningApp;
  let compiled: CompiledServer;
  let community: Api;

  beforeAll(async () => {
    [running, compiled] = await Promise.all([startApp(), compiledServer()]);
    running.app.get(PressPlace).url = pathToFileURL(path.join(compiled.dir, 'posters/press/press-worker.js'));
    community = await running.as('community');
    await community.call('post', '/api/codes/missing', { body: {} });
  });
  afterAll(async () => {
    compiled.remove();
    await running.stop();
  });

  const order = (body: Partial<Schemas['OrderPosters']> = {}, api = community) => api.call('post', '/api/posters', { headers: key(), body: { size: 'a4', language: 'zh-CN', ...body } });
  const read = (id: string) => community.call('get', '/api/posters/{id}', { path: { id } });
  const make = () => running.app.get(MakePosters).round();
  const callOff = (id: string) => community.call('post', '/api/posters/{id}/call-off', { path: { id } });
  const fetched = async (id: string): Promise<Response> => {
    const { path: link } = await community.call('get', '/api/posters/{id}/link', { path: { id } });
    return fetch(running.url + link);
  };

  it('should be ordered, made beside everything else, and fetched by a link without a session', async () => {
    const ordered = await order({ buildings: true });
    expect(ordered).toMatchObject({ state: 'waiting', made: 0, size: 'a4', format: 'pdf', lacking: 0, title: expect.stringContaining('社区') as string });
    expect(ordered.total).toBeGreaterThan(2);
    await expect(community.call('get', '/api/posters/{id}/link', { path: { id: ordered.id } })).rejects.toMatchObject({ status: 409, code: 'POSTER.NOT_READY' });
    expect(await make()).toBe(1);
    expect(await read(ordered.id)).toMatchObject({ state: 'done', made: ordered.total, bytes: expect.any(Number) as number });
    const answer = await fetched(ordered.id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="posters\.pdf"; filename\*=UTF-8''%/);
    const { pages } = readPdf(Buffer.from(await answer.arrayBuffer()));
    const links = pages.map((page) => {
      const { pixels, side } = codeOf(page);
      return readCode(pixels, side, side);
    });
    const { items } = await community.call('get', '/api/codes', { query: { status: 'active' } });
    expect([...links].sort()).toEqual(items.map(({ url }) => url).sort());
  });

  it('should leave out what is revoked, and print buildings only when asked', async () => {
    const { id, total } = await order({ nodeId: running.district.node('east/1') });
    const below = await community.call('get', '/api/codes', { query: { nodeId: running.district.node('east/1'), status: 'active' } });
    expect(total).toBe(below.items.filter(({ target }) => target === 'grid').length);
    expect(below.items.some(({ target }) => target === 'building')).toBe(true);
    await callOff(id);
    await expect(order({ codeIds: ['code-DEAD'] })).rejects.toMatchObject({ status: 422, code: 'POSTER.NOTHING_TO_PRINT' });
  });

  it('should draw one code as SVG, and no more than one', async () => {
    const { id } = await order({ codeIds: ['code-B1'], format: 'svg', size: 'sticker', language: 'en', bleed: true });
    await make();
    expect(await (await fetched(id)).text()).toMatch(/^<svg [\s\S]*Something wrong\?/);
    await expect(order({ format: 'svg', buildings: true })).rejects.toMatchObject({ status: 422, code: 'POSTER.SVG_OF_ONE' });
  });

  it('should be one order for one key', async () => {
    const headers = key();
    const body = { size: 'a5' as const, language: 'zh-TW' as const, codeIds: ['code-B1'] };
    const [first, again] = [await community.call('post', '/api/posters', { headers, body }), await community.call('post', '/api/posters', { headers, body })];
    expect(again).toEqual(first);
    await callOff(first.id);
  });

  it('should stop when called off, and begin again when asked', async () => {
    const { id } = await order({ codeIds: ['code-B1'] });
    expect(await callOff(id)).toMatchObject({ state: 'calledOff' });
    expect(await make()).toBe(0);
    await expect(callOff(id)).rejects.toMatchObject({ status: 409, code: 'POSTER.NOT_WAITING' });
    expect(await community.call('post', '/api/posters/{id}/resume', { path: { id } })).toMatchObject({ state: 'waiting', made: 0 });
    await expect(community.call('post', '/api/posters/{id}/resume', { path: { id } })).rejects.toMatchObject({ status: 409, code: 'POSTER.NOT_STOPPED' });
    expect(await make()).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'done', made: 1 });
  });

  it('should take an order up again whose press died, and say so when it is given up', async () => {
    const { url } = running.app.get(PressPlace);
    running.app.get(PressPlace).url = pathToFileURL(path.join(compiled.dir, 'no-such-press.js'));
    const { id } = await order({ codeIds: ['code-B1'] });
    expect(await make()).toBe(0);
    expect(await read(id)).toMatchObject({ state: 'making', made: 0 });
    running.app.get(PressPlace).url = url;
    running.clock.forward(10_000);
    expect(await make()).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'done', made: 1 });
  });

  it('should let nobody else know of it, and nobody order what is beyond their place', async () => {
    const { id } = await order({ codeIds: ['code-B1'] });
    const other = await running.as('admin');
    for (const path of ['/api/posters/{id}', '/api/posters/{id}/link'] as const) await expect(other.call('get', path, { path: { id } })).rejects.toMatchObject({ status: 404 });
    expect((await other.call('get', '/api/posters')).items).toEqual([]);
    await expect(order({ nodeId: running.district.node('west/1') })).rejects.toMatchObject({ status: 404 });
    await expect(order({}, await running.as('member'))).rejects.toMatchObject({ status: 403 });
    await callOff(id);
  });

  it('should let three orders of one person wait, and no fourth', async () => {
    const waiting = [await order({ codeIds: ['code-B1'] }), await order({ codeIds: ['code-B1'] }), await order({ codeIds: ['code-B1'] })];
    await expect(order({ codeIds: ['code-B1'] })).rejects.toMatchObject({ status: 409, code: 'POSTER.ENOUGH_WAITING' });
    for (const { id } of waiting) await callOff(id);
  });

  it('should refuse a link that was changed or is over, and keep a file for a week', async () => {
    const { id } = await order({ codeIds: ['code-B1'] });
    await make();
    const { path: link } = await community.call('get', '/api/posters/{id}/link', { path: { id } });
    const status = async (at: string): Promise<number> => (await fetch(running.url + at)).status;
    expect([await status(link), await status(`${link}x`), await status(link.replace(id, '0'.repeat(36)))]).toEqual([200, 404, 404]);
    running.clock.forward(11 * 60_000);
    expect(await status(link)).toBe(404);
    running.clock.forward(7 * DAY_MS);
    community = await running.as('community');
    const { path: late } = await community.call('get', '/api/posters/{id}/link', { path: { id } });
    expect(await status(late)).toBe(200);
    await running.settled();
    expect(await status(late)).toBe(404);
    await expect(read(id)).rejects.toMatchObject({ status: 404 });
    expect((await community.call('get', '/api/posters')).items).toEqual([]);
  });
});
