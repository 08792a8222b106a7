import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, fetchTransport } from '@yige/api-client';
import { type CompiledServer, compiledServer } from '../testing/compiled-server.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import type { Api } from '../testing/start-app.js';

const PASSWORD = '三只灰鹭在码头边等着潮水';
const PEOPLE = ['--administrator', 'hejiayi=何嘉仪', '--security', 'zhouping=周萍', '--auditor', 'liangwen=梁文'];
const DIVISIONS = {
  source: 'of the test', cutOff: '2026-01-01', district: { code: '440199', name: '临江区', cityCode: '4401' },
  towns: [{ code: '440199001', name: '江头街道', kind: 'street', codeStatus: 'known', founded: null, note: null }, { code: '440199002', name: '江尾镇', kind: 'town', codeStatus: 'known', founded: null, note: null }],
  villages: [{ code: '440199001001', townCode: '440199001', name: '榕树头社区', officialName: '榕树头社区居民委员会', kind: 'community' }],
};

interface Created {
  readonly nodes: number;
  readonly invited: readonly { readonly post: string; readonly login: string; readonly address: string | null }[];
}

describe('yige district create', () => {
  let compiled: CompiledServer;
  let database: FreshDatabase;
  let dir: string;
  let settings: NodeJS.ProcessEnv;
  let server: { readonly child: ChildProcess; readonly url: string } | null = null;

  beforeAll(async () => {
    compiled = await compiledServer();
    database = await freshDatabase();
    dir = mkdtempSync(path.join(tmpdir(), 'yige-district-'));
    writeFileSync(path.join(dir, 'divisions.json'), JSON.stringify(DIVISIONS));
    writeFileSync(path.join(dir, 'broken.json'), '{"towns": []}');
    settings = { PATH: process.env['PATH'], INIT_CWD: dir, YIGE_MODE: 'production', YIGE_SECRET: randomBytes(32).toString('hex'), YIGE_DATA: database.dir, DATABASE_URL: database.url, PUBLIC_URL: 'https://yige.example' };
  });
  afterAll(async () => {
    if (server !== null) {
      const ended = new Promise((resolve) => server?.child.once('exit', resolve));
      server.child.kill('SIGTERM');
      await ended;
    }
    await database.drop();
    compiled.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  const yige = async (args: readonly string[], env = settings): Promise<{ code: number | null; out: string; err: string }> => {
    const child = spawn(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env, cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  };
  const create = (...more: string[]) => yige(['district', 'create', '440199', '--name', '临江区', ...PEOPLE, ...more]);
  const created = async (...more: string[]): Promise<Created> => JSON.parse((await create(...more, '--json')).out) as Created;

  const api = (token?: string): Api => createClient(fetchTransport({ fetch, baseUrl: server?.url ?? '', headers: (): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` }) }));
  const accept = (address: string | null | undefined): Promise<void> => api().call('post', '/api/account-links/use', { body: { token: address?.split('#')[1] ?? '', password: PASSWORD } });
  const signIn = (login: string) => api().call('post', '/api/sessions', { body: { login, password: PASSWORD } });

  /** As an operator starts it: before there is any district. */
  const serve = async (): Promise<void> => {
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port: free } = probe.address() as AddressInfo;
        probe.close(() => resolve(free));
      });
    });
    const child = spawn(process.execPath, [path.join(compiled.dir, 'main.js')], { env: { ...settings, PORT: String(port), HOST: '127.0.0.1' }, cwd: dir, stdio: 'ignore' });
    server = { child, url: `http://127.0.0.1:${port}` };
    for (let tries = 0; tries < 300; tries++) {
      if ((await fetch(`${server.url}/health/live`).catch(() => null))?.ok === true) return;
      await pause(100);
    }
    throw new Error('the service did not come up');
  };

  it('should refuse what does not fit, and then have changed nothing', async () => {
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [['district', 'create', '44', '--name', '临江区', ...PEOPLE], 'six digits'],
      [['district', 'create', '440199', '--name', '临江区', '--administrator', 'hejiayi', '--security', 'zhouping=周萍', '--auditor', 'liangwen=梁文'], 'must look like'],
      [['district', 'create', '440199', '--name', '临江区', '--administrator', 'hejiayi=何嘉仪', '--security', 'zhouping=周萍', '--auditor', 'hejiayi=何嘉仪'], 'different'],
      [['district', 'create', '440198', '--name', '临江区', ...PEOPLE, '--divisions', 'divisions.json'], 'is about 440199'],
      [['district', 'create', '440199', '--name', '临江区', ...PEOPLE, '--divisions', 'broken.json'], 'cannot be used'],
      [['district', 'create', '440199', '--name', '临江区', ...PEOPLE, '--catalogue', 'nowhere.json'], 'cannot be read'],
    ];
    for (const [args, sentence] of refusals) expect([args, await yige(args)]).toMatchObject([args, { code: 2, err: expect.stringContaining(sentence) as string }]);
    const trial = await yige(['district', 'create', '440199', '--name', '临江区', ...PEOPLE], { ...settings, YIGE_MODE: 'trial', DATABASE_URL: `sqlite:${path.join(dir, 'trial.db')}`, YIGE_DATA: dir });
    expect(trial).toMatchObject({ code: 2, err: expect.stringContaining('production') as string });
  });

  it('should let the first people in over HTTP, each with the one post, and with no password but theirs', async () => {
    await serve();
    await expect(api().call('get', '/api/installation')).rejects.toMatchObject({ status: 503 });
    const { nodes, invited } = await created('--divisions', 'divisions.json');
    expect(nodes).toBeGreaterThan(20);
    expect(invited.map(({ post, login }) => [post, login])).toEqual([['administrator', 'hejiayi'], ['security', 'zhouping'], ['auditor', 'liangwen']]);
    await expect(api().call('get', '/api/installation')).resolves.toMatchObject({ name: '临江区', trial: false });
    for (const { login, address } of invited) {
      expect(address).toMatch(/^https:\/\/yige\.example\/console\/welcome#/);
      await accept(address);
      await expect(accept(address)).rejects.toMatchObject({ status: 404 });
      const { me } = await signIn(login);
      expect([me.secondFactor, me.assignments.length]).toEqual(['needed', 1]);
    }
    const { me, token } = await signIn('hejiayi');
    expect(me).toMatchObject({ person: { name: '何嘉仪' }, assignments: [{ role: 'administrator', node: { name: '临江区' } }] });
    const district = me.assignments[0]?.node.id ?? '';
    const { items } = await api(token).call('get', '/api/org/nodes', { query: { parentId: district } });
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['江头街道', '江尾镇']));
  });

  it('should make nothing twice when it is run again, and refuse the code under another name', async () => {
    expect(await created('--divisions', 'divisions.json')).toMatchObject({ nodes: 0, invited: [{ address: null }, { address: null }, { address: null }] });
    expect((await create()).out).toContain('was here already');
    const other = await yige(['district', 'create', '440199', '--name', '临海区', ...PEOPLE]);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('is called 临江区') as string });
    await expect(signIn('hejiayi')).resolves.toBeDefined();
    expect((await yige(['check', 'orphans'])).out).toContain('0 orphans');
    expect((await yige(['audit', 'verify'])).code).toBe(0);
  });
});
