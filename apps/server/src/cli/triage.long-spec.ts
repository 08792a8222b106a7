import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CompiledServer, compiledServer } from '../testing/compiled-server.js';

const LAMPS = ['路灯不亮', '楼下的路灯坏了', '晚上路灯没亮', '巷口的灯一直闪', '路灯杆歪了', '整条街的路灯都灭了'];
const NOISE = ['楼上半夜装修', '工地夜里施工太吵', '邻居放音乐很大声', '楼下的广场舞太吵', '凌晨还在敲墙', '店铺的喇叭整天响'];

describe('yige triage', () => {
  let compiled: CompiledServer;
  let dir: string;

  beforeAll(async () => {
    compiled = await compiledServer();
    dir = mkdtempSync(path.join(tmpdir(), 'yige-triage-'));
    const of = (texts: readonly string[], label: string): string[] => texts.map((text, n) => JSON.stringify({ text, label, split: n < 4 ? 'train' : 'test' }));
    writeFileSync(path.join(dir, 'letters.jsonl'), [...of(LAMPS, 'lamp'), ...of(NOISE, 'noise')].join('\n'));
  });
  afterAll(() => {
    compiled.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  const evaluate = async (text: string, label = 'label'): Promise<{ code: number | null; out: string; err: string }> => {
    const args = ['triage', 'eval', '--train', 'letters.jsonl', '--test', 'letters.jsonl', '--text', text, '--label', label];
    const child = spawn(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env: { PATH: process.env['PATH'], INIT_CWD: dir }, cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (told: string) => (out += told));
    child.stderr.setEncoding('utf8').on('data', (told: string) => (err += told));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  };

  it('should learn from one part of a file and tell how it did on the other', async () => {
    const { code, out } = await evaluate('text');
    expect(code).toBe(0);
    expect(out).toContain('4 texts, taught by 8');
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toEqual({ accuracy: 1, macroF1: 1, n: 4 });
  });

  it.each([
    ['title', 'label', 'no line has a "title"'],
    ['text,title', 'label', 'no line has a "title"'],
    ['text', 'category', 'need at least two values of "category"'],
  ])('should give no figures about fields that are not there: %s, %s', async (text, label, sentence) => {
    const { code, out, err } = await evaluate(text, label);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
