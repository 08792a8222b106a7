import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SealAudit } from '../audit/index.js';
import { Config } from '../platform/config/config.js';
import { type CompiledServer, compiledServer } from '../testing/compiled-server.js';
import { type RunningApp, startApp } from '../testing/start-app.js';
import { takeFindings } from '../testing/statement-guard.js';

describe('yige audit', () => {
  let compiled: CompiledServer;
  let service: RunningApp;
  let dir: string;

  beforeAll(async () => {
    compiled = await compiledServer();
    service = await startApp();
    dir = mkdtempSync(path.join(tmpdir(), 'yige-audit-'));
    for (const login of ['member', 'secretary', 'admin']) await service.as(login);
    await service.app.get(SealAudit).round();
  });
  afterAll(async () => {
    await service.stop();
    compiled.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  const yige = async (...args: string[]): Promise<{ code: number | null; out: string }> => {
    const { databaseUrl, dataDir } = service.app.get(Config);
    const env = { PATH: process.env['PATH'], INIT_CWD: dir, YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl };
    const child = spawn(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env, cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out })));
  };

  it('should find the chain whole, and a cut tail by the head that was kept', async () => {
    expect(await yige('audit', 'verify')).toEqual({ code: 0, out: '440115: 3 entries, every one as it was written.\n' });
    const head = await yige('audit', 'head');
    expect(JSON.parse(head.out)).toMatchObject({ tenant: 'tenant', sequence: 3, signature: expect.any(String) });
    writeFileSync(path.join(dir, 'head.json'), head.out);
    const last = "(SELECT id FROM (SELECT id FROM audit_link WHERE seq = 3) AS l)";
    await service.dataSource.query(`DELETE FROM audit_entry WHERE id IN ${last}`);
    await service.dataSource.query('DELETE FROM audit_link WHERE seq = 3');
    expect(takeFindings()).toHaveLength(2);
    expect((await yige('audit', 'verify')).code).toBe(0);
    const cut = await yige('audit', 'verify', '--head', 'head.json');
    expect(cut).toEqual({ code: 1, out: '440115: TRUNCATED at place 3; 2 entries before it are as written.\n' });
    expect((await yige('audit', 'verify', '--head', 'nothing.json')).code).toBe(2);
    expect(readFileSync(path.join(dir, 'head.json'), 'utf8')).toContain('publicKey');
  });

  it('should count what would go, and note that it was asked to remove it', async () => {
    const dry = await yige('retention', 'run', '--dry-run', '--json');
    expect(JSON.parse(dry.out)).toMatchObject({ dryRun: true, counts: { reporters: 0, uploads: 0 } });
    expect((await yige('retention', 'run', '--json')).code).toBe(0);
    const auditor = await service.as('auditor');
    const { items } = await auditor.call('get', '/api/audit/entries', { query: { action: 'retention.run' } });
    expect(items).toEqual([expect.objectContaining({ session: 'operator', person: null })]);
  });
});
