import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { linesOf } from './lines.js';

const dir = mkdtempSync(path.join(tmpdir(), 'yige-lines-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function linesIn(bytes: Buffer): Promise<number> {
  const file = path.join(dir, 'letters.gz');
  writeFileSync(file, bytes);
  let lines = 0;
  for await (const { number } of linesOf(file)) lines = number;
  return lines;
}

it('should read a packed file of letters', async () => {
  const letters = Array.from({ length: 20_000 }, (_, n) => JSON.stringify({ id: n, text: `楼道里堆满了纸箱 ${(n * 2_654_435_761) % 4_294_967_296}` }));
  expect(await linesIn(gzipSync(letters.join('\n')))).toBe(20_000);
});

it.each([['in one line', '\u0000'], ['in many lines', `${' '.repeat(999)}\n`]])('should not unpack a bomb %s', async (_, filling) => {
  await expect(linesIn(gzipSync(Buffer.alloc(100 * 1024 * 1024, filling)))).rejects.toThrow('far more than it weighs');
});
