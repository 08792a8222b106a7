import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OrgNode } from '../../org-tree/index.js';
import { Config } from '../../platform/config/config.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';

describe('the command line of statistics and of the tree', () => {
  let compiled: CompiledServer;
  let service: RunningApp;
  let dir: string;

  beforeAll(async () => {
    compiled = await compiledServer();
    service = await startApp();
    dir = mkdtempSync(path.join(tmpdir(), 'yige-cli-'));
    for (let n = 0; n < 3; n++) await report(service.visitor());
    await service.settled();
  });
  afterAll(async () => {
    await service.stop();
    compiled.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  const yige = (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const { databaseUrl, dataDir } = service.app.get(Config);
    const env = { PATH: process.env['PATH'], INIT_CWD: dir, YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl };
    return new Promise((resolve) => execFile(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env, cwd: dir }, (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })));
  };

  it('should find a wrong line and put it right by counting anew, while the service runs', async () => {
    expect(await yige('statistics', 'check')).toMatchObject({ code: 0, out: expect.stringMatching(/^3 requests counted, \d+ lines compared, 0 differences\.\n$/) });
    await service.dataSource.query('UPDATE request_day SET received = 9 WHERE place_id = ?', ['east']);
    const wrong = await yige('statistics', 'check');
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('received: 9 instead of')]);
    expect(await yige('statistics', 'rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('requests counted in') });
    const right = await yige('statistics', 'check', '--json');
    expect([right.code, JSON.parse(right.out)]).toEqual([0, expect.objectContaining({ requests: 3, faults: 0 })]);
  });

  it('should order changes of the tree from a file, or say what is wrong with it', async () => {
    writeFileSync(path.join(dir, 'wrong.json'), JSON.stringify({ from: '2026-03-01', changes: [{ what: 'sold', nodeId: 'west' }] }));
    expect(await yige('org', 'change', 'wrong.json')).toMatchObject({ code: 2, err: expect.stringContaining('change 1: "what" must be one of') });
    expect((await yige('org', 'change', 'nothing.json')).code).toBe(2);
    writeFileSync(path.join(dir, 'rename.json'), JSON.stringify({ from: '2026-03-01', changes: [{ what: 'renamed', nodeId: 'west', name: '港湾街道' }] }));
    expect(await yige('org', 'change', 'rename.json')).toMatchObject({ code: 0, out: expect.stringContaining('1 change ordered from 2026-03-01 on.') });
    await service.settled();
    expect(await service.dataSource.manager.findOneByOrFail(OrgNode, { id: 'west' })).toMatchObject({ name: '港湾街道' });
  });
});
