import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { placeCodeFromBytes } from '@yige/domain';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { readCode } from '../../testing/read-code.js';
import { codeOf, readPdf } from '../../testing/read-pdf.js';
import type { PressOrder, SheetOrder } from './press-order.js';
import { Press, PressStopped } from './press.js';

/** As many grids as the district has. */
const DISTRICT = 1_167;
const VILLAGES = ['蕉门社区', '东涌村', '大岗居委会', '榄核镇墩塘村', '万顷沙十九涌', '沙螺湾村', '龙穴岛', '黄阁镇莲溪村', '横沥工业区', '鱼窝头社区'];

describe('the press', () => {
  let compiled: CompiledServer;
  let folder: string;
  let press: Press;

  beforeAll(async () => {
    compiled = await compiledServer();
    folder = mkdtempSync(path.join(tmpdir(), 'press-'));
    press = new Press({ url: pathToFileURL(path.join(compiled.dir, 'posters/press/press-worker.js')) });
  }, 60_000);
  afterAll(() => {
    compiled.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const order = (more: Partial<PressOrder> = {}): PressOrder => ({ title: '南沙区', style: { size: 'a4', language: 'zh-CN', bleed: true }, format: 'pdf', file: path.join(folder, 'file'), ...more });
  const sheet = (n: number): SheetOrder => {
    const [code, village] = [placeCodeFromBytes(randomBytes(9)), VILLAGES[n % VILLAGES.length] ?? ''];
    return { code, url: `https://yige.example.org/g/${code}`, place: `第${n}网格`, grid: null, village, town: '南沙街道', district: '南沙区', branch: `${village}第${n}网格党支部`, miniFile: null };
  };

  it('prints a whole district into one document in less than a minute, with little memory, beside a service that goes on; and every code in it can be read', async () => {
    const sheets = Array.from({ length: DISTRICT }, (_, n) => sheet(n));
    const told: number[] = [];
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    const loop = monitorEventLoopDelay({ resolution: 10 });
    loop.enable();
    const startedAt = performance.now();
    await press.print(order(), streamed(sheets), (made) => told.push(made), new AbortController().signal);
    const seconds = (performance.now() - startedAt) / 1000;
    loop.disable();
    clearInterval(watching);
    expect(seconds).toBeLessThan(60);
    expect((most - before) / 2 ** 20).toBeLessThan(500);
    expect(loop.max / 1e6).toBeLessThan(500);
    expect(told.at(-1)).toBe(DISTRICT);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const { pages, fonts, trimBoxes } = readPdf(readFileSync(order().file));
    expect([pages.length, fonts, trimBoxes]).toEqual([DISTRICT, 2, DISTRICT]);
    const read = pages.map((page) => {
      const { pixels, side } = codeOf(page);
      return readCode(pixels, side, side);
    });
    expect(read).toEqual(sheets.map(({ url }) => url));
    expect(statSync(order().file).size / 2 ** 20).toBeLessThan(20);
    process.stdout.write(`${DISTRICT} posters in ${seconds.toFixed(1)} s, ${((most - before) / 2 ** 20).toFixed(0)} MB more at most, the service waited ${(loop.max / 1e6).toFixed(0)} ms at most, ${(statSync(order().file).size / 2 ** 20).toFixed(1)} MB, ${new Set(read).size} codes read\n`);
  }, 120_000);

  it('draws one sheet as SVG', async () => {
    const one = sheet(1);
    await press.print(order({ format: 'svg' }), streamed([one]), () => undefined, new AbortController().signal);
    expect(readFileSync(order().file, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('stops when it is called off', async () => {
    const off = new AbortController();
    await expect(press.print(order(), streamed(Array.from({ length: DISTRICT }, (_, n) => sheet(n))), () => off.abort(), off.signal)).rejects.toThrow(PressStopped);
  }, 30_000);

  it('says what it could not do, and leaves the service alone', async () => {
    await expect(press.print(order({ file: path.join(folder, 'nowhere', 'file') }), streamed([sheet(1)]), () => undefined, new AbortController().signal)).rejects.toThrow(/ENOENT/);
    await expect(press.print(order(), streamed([{ ...sheet(1), miniFile: path.join(folder, 'gone.jpeg') }]), () => undefined, new AbortController().signal)).rejects.toThrow(/ENOENT/);
  });
});

async function* streamed(sheets: readonly SheetOrder[]): AsyncGenerator<SheetOrder> {
  for (const sheet of sheets) yield await Promise.resolve(sheet);
}
