import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeOfEntry } from '@yige/domain';
import type { Schemas } from '@yige/api-client';
import sharp from 'sharp';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { readCode } from '../../testing/read-code.js';
import { codeOf, photosOf, readPdf } from '../../testing/read-pdf.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { MakePosters, PressPlace } from '../index.js';

const PICTURES = '/wxa/getwxacodeunlimit';

describe('posters with the mini-program code', () => {
  let running: RunningApp;
  let tencent: Tencent;
  let compiled: CompiledServer;
  let community: Api;

  beforeAll(async () => {
    tencent = await startTencent(new TestClock());
    [running, compiled] = await Promise.all([startApp(tencent.settings), compiledServer()]);
    running.app.get(PressPlace).url = pathToFileURL(path.join(compiled.dir, 'posters/press/press-worker.js'));
    community = await running.as('community');
  });
  beforeEach(() => tencent.mock('no-faults'));
  afterAll(async () => {
    compiled.remove();
    await running.stop();
    await tencent.stop();
  });

  async function made(): Promise<{ job: Schemas['PosterJobView']; file: Buffer }> {
    const { id } = await community.call('post', '/api/posters', { headers: key(), body: { size: 'a4', language: 'zh-CN', buildings: true } });
    expect(await running.app.get(MakePosters).round()).toBe(1);
    const { path: link } = await community.call('get', '/api/posters/{id}/link', { path: { id } });
    const answer = await fetch(running.url + link);
    return { job: await community.call('get', '/api/posters/{id}', { path: { id } }), file: Buffer.from(await answer.arrayBuffer()) };
  }
  const links = (file: Buffer): string[] => readPdf(file).pages.map((page) => {
    const { pixels, side } = codeOf(page);
    return readCode(pixels, side, side) ?? '';
  });
  async function read(photo: Buffer): Promise<string> {
    const { data, info } = await sharp(photo).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return readCode(new Uint8ClampedArray(data), info.width, info.height) ?? '';
  }

  it('should carry beside the link the code that opens the same place in the mini-program', async () => {
    const { job, file } = await made();
    expect(job).toMatchObject({ state: 'done', lacking: 0 });
    const pictures = photosOf(file);
    expect(pictures).toHaveLength(job.total);
    const words = await Promise.all(pictures.map(read));
    for (const one of words) expect(one).toMatch(/^wxacode:\w+\?page=pages\/report\/index&version=release&scene=/);
    const opened = words.map((one) => codeOfEntry({ scene: /scene=(.+)$/.exec(one)?.[1] }));
    expect([...opened].sort()).toEqual(links(file).map((link) => link.split('/g/')[1] ?? null).sort());
  });

  it.each([
    ['refuses for this minute', { errcode: 45009 }],
    ['knows no such page', { errcode: 41030 }],
    ['fails', { status: 503 }],
    ['answers nonsense instead of a picture', { malformed: true }],
    ['breaks off in the middle', { drop: true }],
  ])('should be printed with the plain link alone, and say so, when WeChat %s', async (_, fault) => {
    await tencent.mock('fault', { path: PICTURES, times: 0, ...fault });
    // What failed before has made it wait; another order comes later.
    running.clock.forward(120_000);
    const { job, file } = await made();
    expect(job).toMatchObject({ state: 'done', made: job.total, lacking: job.total });
    expect(photosOf(file)).toEqual([]);
    expect(links(file).every((link) => link.includes('/g/'))).toBe(true);
  });
});
