import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { In } from 'typeorm';
import { RoleAssignment } from '../access/index.js';
import { PlaceCode } from '../codes/index.js';
import { Building, Household } from '../households/index.js';
import { Config } from '../platform/config/config.js';
import { migrations } from '../platform/database/migrations/index.js';
import { OutboxEvent } from '../platform/outbox/outbox-event.entity.js';
import { untaken } from '../platform/lease/leased-row.js';
import { RequestRow } from '../requests/index.js';
import { type CompiledServer, compiledServer } from '../testing/compiled-server.js';
import { freshDatabase } from '../testing/fresh-database.js';
import { report, type RunningApp, startApp } from '../testing/start-app.js';
import { UpkeepRound } from '../upkeep/index.js';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let compiled: CompiledServer;
let service: RunningApp;
let dir: string;
let settings: NodeJS.ProcessEnv;

beforeAll(async () => {
  compiled = await compiledServer();
  service = await startApp();
  dir = mkdtempSync(path.join(tmpdir(), 'yige-cli-'));
  const { databaseUrl, dataDir } = service.app.get(Config);
  settings = { YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl };
});
afterAll(async () => {
  await service.stop();
  compiled.remove();
  rmSync(dir, { recursive: true, force: true });
});

interface Running {
  readonly ended: Promise<Ended>;
  interrupt(): void;
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = settings): Running {
  const env = { PATH: process.env['PATH'], INIT_CWD: dir, ...environment };
  const child = spawn(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env, cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return { ended, interrupt: () => void child.kill('SIGINT') };
}
const yige = (...args: string[]): Promise<Ended> => start(args).ended;

const letter = (id: string, text = '小区门口的路灯坏了三天'): string => JSON.stringify({ id, user: 'A000999', time: '2019/2/28 11:25:05', title: '路灯不亮', text });
function letters(name: string, lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`;
  writeFileSync(path.join(dir, name), name.endsWith('.gz') ? gzipSync(text) : text);
  return name;
}

describe('the command line', () => {
  it('should tell what it can do', async () => {
    const help = await yige('help');
    expect(help.code).toBe(0);
    for (const command of ['migrate', 'trial', 'import', 'codes', 'check', 'queue', 'timers', 'account']) expect(help.out).toContain(`\n  ${command}`);
  }, 30_000);

  it.each([
    'migrate', 'trial load', 'import messages', 'codes export', 'check orphans', 'queue list', 'queue show', 'queue replay', 'queue discard', 'upkeep list', 'upkeep replay', 'timers rearm', 'account invite', 'account recover',
  ])('should tell what %s can do, with examples', async (command) => {
    const { code, out } = await yige(...command.split(' '), '--help');
    expect([code, out]).toEqual([0, expect.stringContaining(`$ yige ${command}`)]);
  }, 30_000);

  it.each([
    [['improt'], "unknown command 'improt'"],
    [['import', 'messages'], "missing required argument 'file'"],
    [['codes', 'export'], "required option '--out <folder>' not specified"],
    [['codes', 'export', '--out', 'x', '--format', 'gif'], 'Allowed choices are svg, png'],
    [['codes', 'export', '--out', 'x', '--grid', 'a', '--village', 'b'], 'cannot be used with'],
    [['import', 'messages', 'nowhere.jsonl'], 'there is no file'],
    [['import', 'messages', '.'], 'it is a folder'],
    [['import', 'messages', 'nowhere.jsonl', '--source', 'Mayor\'s box'], '--source may have'],
    [['codes', 'export', '--out', 'x', '--grid', 'nobody'], 'no grid with the id nobody'],
    [['codes', 'export', '--out', 'x', '--village', '999'], 'no village or community with the code 999'],
    [['codes', 'export', '--out', 'x', '--district', '110000'], 'no district with the code 110000'],
    [['queue', 'replay'], 'name one: an id, --type, or --all'],
    [['queue', 'discard', 'x'], "required option '--reason <text>' not specified"],
    [['queue', 'show', 'nobody'], 'there is no event and no timer nobody'],
    [['queue', 'list', '--after', 'x'], 'name it by --kind'],
    [['upkeep', 'replay', 'nobody'], 'no round nobody was given up'],
  ])('should end with 2 and a sentence for %j', async (args, sentence) => {
    const { code, out, err } = await yige(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('should say which setting is wrong', async () => {
    const { code, err } = await start(['migrate'], { ...settings, YIGE_MODE: 'production' }).ended;
    expect([code, err]).toEqual([2, 'yige: YIGE_SECRET is not set: production needs a secret of 64 hexadecimal digits. To try things out on this database instead, set YIGE_MODE=trial\n']);
    const other = await start(['migrate'], { ...settings, YIGE_MODE: 'production', YIGE_SECRET: randomBytes(32).toString('hex') }).ended;
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('this database holds a trial')]);
  });

  it('should migrate an empty database, and say how many steps that were', async () => {
    const empty = await freshDatabase();
    try {
      const there = { YIGE_MODE: 'trial', YIGE_DATA: empty.dir, DATABASE_URL: empty.url };
      const { code, out } = await start(['migrate', '--json'], there).ended;
      expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ steps: migrations.length })]);
      expect((await start(['migrate'], there).ended).out).toContain('already');
      const nobody = await start(['import', 'messages', letters('early.jsonl', [letter('1')])], there).ended;
      expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('there is no district in this database yet')]);
    } finally {
      await empty.drop();
    }
  });
});

describe('import messages', () => {
  it('should bring them over beside a running service, tell what failed, and create nothing the second time', async () => {
    const file = letters('letters.jsonl.gz', [letter('1'), 'no JSON', letter('3'), letter('4', '水'.repeat(10_001))]);
    const first = await yige('import', 'messages', file, '--source', 'spec', '--json');
    expect([first.code, JSON.parse(first.out)]).toEqual([1, expect.objectContaining({
      created: 2,
      alreadyThere: 0,
      failed: 2,
      failures: [
        { line: 2, id: null, reason: 'the line is not JSON' },
        { line: 4, id: '4', reason: 'The text has 10006 characters; 10000 is the most.' },
      ],
      byMatter: [{ code: '0401', name: '路灯不亮、照明不足', count: 2 }],
    })]);
    const second = await yige('import', 'messages', file, '--source', 'spec');
    expect(second.code).toBe(1);
    expect(second.out).toMatch(/created +0\n +already there +2\n +failed +2\n/);
    expect(second.out).toContain('line 2: the line is not JSON');
    expect(second.out + second.err).not.toContain('A000999');
    expect((await report(service.visitor())).number).toMatch(/^NS2026/);
  });

  it('should import nothing from a file that is cut off', async () => {
    writeFileSync(path.join(dir, 'cut.gz'), gzipSync(Array.from({ length: 5000 }, (_, n) => letter(`cut-${n}`)).join('\n')).subarray(0, 2000));
    const { code, err } = await yige('import', 'messages', 'cut.gz', '--source', 'cut');
    expect([code, err]).toEqual([2, expect.stringMatching(/damaged or cut off after line \d+ .*nothing was imported/)]);
    expect(await service.dataSource.manager.countBy(RequestRow, { source: 'cut' })).toBe(0);
  });

  it('should stop cleanly at Ctrl-C, and go on when it is run again', async () => {
    const file = letters('many.jsonl', Array.from({ length: 800 }, (_, n) => letter(`m${n}`)));
    const count = (): Promise<number> => service.dataSource.manager.countBy(RequestRow, { source: 'many' });
    const running = start(['import', 'messages', file, '--source', 'many', '--json']);
    while ((await count()) < 20) await pause(20);
    running.interrupt();
    const { code, out, err } = await running.ended;
    const { created, stopped } = JSON.parse(out) as { created: number; stopped: boolean };
    expect([code, stopped, err]).toEqual([130, true, expect.stringContaining('Stopping after the present item')]);
    expect(created).toBeLessThan(800);
    expect(await count()).toBe(created);
    const rest = JSON.parse((await yige('import', 'messages', file, '--source', 'many', '--json')).out) as { created: number; alreadyThere: number };
    expect(rest).toMatchObject({ created: 800 - created, alreadyThere: created });
  }, 60_000);
});

describe('codes export', () => {
  const CODES = ['B1', 'EAST1'];

  it('should write a picture of each code in use and a list that Excel opens', async () => {
    const { code, out, err } = await start(['codes', 'export', '--out', 'svg'], { ...settings, PUBLIC_URL: 'https://yige.example/' }).ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 pictures and index.csv');
    expect(readdirSync(path.join(dir, 'svg')).sort()).toEqual([...CODES.map((one) => `${one}.svg`), 'index.csv']);
    expect(readFileSync(path.join(dir, 'svg/B1.svg'), 'utf8')).toContain('<svg');
    const index = readFileSync(path.join(dir, 'svg/index.csv'), 'utf8');
    expect(index.startsWith('\ufeffcode,file,label,kind,grid,village,town,address\r\n')).toBe(true);
    expect(index).toContain('\r\nB1,B1.svg,蕉门社区第1网格,building,第1网格,南沙街道社区,南沙街道,https://yige.example/g/B1\r\n');
  });

  it('should overwrite only when it is told to, and warn of an address that nobody can reach', async () => {
    const refused = await yige('codes', 'export', '--out', 'svg', '--format', 'png');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('is not empty')]);
    expect(existsSync(path.join(dir, 'svg/B1.png'))).toBe(false);
    const forced = await yige('codes', 'export', '--out', 'svg', '--format', 'png', '--force', '--json');
    expect([forced.code, JSON.parse(forced.out)]).toEqual([0, expect.objectContaining({ codes: 2 })]);
    expect(forced.err).toContain('Set PUBLIC_URL');
    expect(readFileSync(path.join(dir, 'svg/B1.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('should keep to one grid', async () => {
    const { code, out } = await yige('codes', 'export', '--out', 'west', '--grid', service.district.node('west/1'), '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ codes: 0 })]);
    const east = await yige('codes', 'export', '--out', 'east', '--grid', service.district.node('east/1'), '--json');
    expect(JSON.parse(east.out)).toMatchObject({ codes: 2 });
  });

  it('should not write a cell that a spreadsheet would compute', async () => {
    const { manager } = service.dataSource;
    await manager.update(PlaceCode, { code: 'B1' }, { label: '=1+1,"甲"' });
    await yige('codes', 'export', '--out', 'cells');
    await manager.update(PlaceCode, { code: 'B1' }, { label: '蕉门社区第1网格' });
    expect(readFileSync(path.join(dir, 'cells/index.csv'), 'utf8')).toContain(`B1,B1.svg,"'=1+1,""甲""",building`);
  });
});

describe('check orphans', () => {
  it('should find none, and name the column and the rows when there are some', async () => {
    const sound = await yige('check', 'orphans');
    expect([sound.code, sound.out]).toEqual([0, expect.stringMatching(/^\d+ references followed, 0 orphans\.\n$/)]);
    const { manager } = service.dataSource;
    await manager.delete(Building, { id: 'building-1' });
    await manager.update(Household, { id: 'household-1' }, { tenantId: 'somewhere-else' });
    const { code, out } = await yige('check', 'orphans', '--json');
    const { orphans, findings } = JSON.parse(out) as { orphans: number; findings: { column: string; orphans: number; examples: string[] }[] };
    expect([code, orphans]).toEqual([1, 5]);
    expect(findings.filter((finding) => finding.orphans > 0).map(({ column, examples }) => [column, ...examples])).toEqual([
      ['household.tenant_id', 'household-1'],
      ['household.building_id', 'household-1', 'household-2'],
      // The zone is there, and of another district.
      ['household.zone_id', 'household-1'],
      ['place_code.building_id', 'code-B1'],
    ]);
    const told = await yige('check', 'orphans');
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('place_code.building_id leads to no building, such as in code-B1')]);
  });
});

describe('queue', () => {
  it('should show what was given up, set it going again, and lay it aside with a reason', async () => {
    expect(await yige('queue', 'list')).toMatchObject({ code: 0, out: 'Nothing was given up.\n' });
    const { manager } = service.dataSource;
    await report(service.visitor());
    await report(service.visitor());
    await service.settled();
    const [one, two] = await manager.find(OutboxEvent, { order: { id: 'ASC' } });
    await manager.update(OutboxEvent, { id: In([one?.id, two?.id]) }, { status: 'dead', attempts: 8, lastError: 'cannot' });
    const listed = await yige('queue', 'list', '--json');
    expect(listed.code).toBe(1);
    expect((JSON.parse(listed.out) as { rows: { id: string }[] }).rows.map(({ id }) => id).sort()).toEqual([one?.id, two?.id]);
    expect((await yige('queue', 'list', '--kind', 'outbox', '--limit', '1')).out).toMatch(/cannot\nThere is more: --kind outbox --after \S+\n$/);
    expect(await yige('queue', 'discard', one?.id ?? '', '--reason', 'told by telephone')).toMatchObject({ code: 0, out: 'Laid aside.\n' });
    expect(await yige('queue', 'replay', one?.id ?? '')).toMatchObject({ code: 1, err: expect.stringContaining('was not given up') });
    expect(await yige('queue', 'replay', '--all')).toMatchObject({ code: 0, out: '1 piece of work set going again.\n' });
    // The command line has the time of today, the service of this test another.
    await manager.update(OutboxEvent, { id: two?.id }, { availableAt: service.clock.now() });
    await service.settled();
    expect(JSON.parse((await yige('queue', 'show', two?.id ?? '')).out)).toMatchObject({ status: 'done', actions: [{ action: 'replayed', personId: null }] });
    expect(await yige('check', 'orphans', '--last')).toMatchObject({ code: 0, out: expect.stringContaining('has not looked yet') });
  }, 60_000);
});

describe('upkeep', () => {
  it('should show how each round stands, and set one going again that was given up', async () => {
    const { manager } = service.dataSource;
    const week = { kind: 'periodic' as const, finishedAt: null, result: null };
    const [now, day] = [Date.now(), 86_400_000];
    // The command line has the time of today, the service of this test another.
    await manager.clear(UpkeepRound);
    await manager.insert(UpkeepRound, [
      { ...week, id: 'retraining@2026-03-02', dueAt: now - 7 * day, ...untaken(now), status: 'done', finishedAt: now - 7 * day, result: { better: 1, skipped: 2 } },
      { ...week, id: 'retraining@2026-03-09', dueAt: now - 1_000, ...untaken(now), status: 'dead', attempts: 8, lastError: '440115: the machine is full' },
      { ...week, id: 'retraining@2026-03-16', dueAt: now + 7 * day, ...untaken(now + 7 * day) },
    ]);
    const { code, out } = await yige('upkeep', 'list');
    expect([code, out.split('\n').map((line) => line.split(/ {2,}/).filter((_, n) => n !== 2))]).toEqual([1, [
      ['retraining@2026-03-09', 'dead', '8 tries', '440115: the machine is full'], ['retraining@2026-03-16', 'pending'], [''],
    ]]);
    expect(await yige('upkeep', 'replay', 'retraining@2026-03-02')).toMatchObject({ code: 2, err: expect.stringContaining('was given up: yige upkeep list') });
    expect(await yige('upkeep', 'replay', 'retraining@2026-03-09')).toMatchObject({ code: 0, out: 'Set going again.\n' });
    expect(await manager.findOneByOrFail(UpkeepRound, { id: 'retraining@2026-03-09' })).toMatchObject({ status: 'pending', attempts: 0, lastError: null });
    expect(await yige('upkeep', 'list', '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"retraining@2026-03-09"') });
    await manager.clear(UpkeepRound);
  }, 60_000);
});

describe('calendar import', () => {
  it('should take a year over once, and name every faulty line without taking anything over', async () => {
    writeFileSync(path.join(dir, '2027.csv'), 'date,isWorkday,name\n2027-01-01,0,元旦\n2027-01-03,1,元旦\n');
    const first = await yige('calendar', 'import', '2027.csv');
    expect(first).toMatchObject({ code: 0, out: '2027: version 1 counts from now on: 1 day off, 1 make-up workday.\n' });
    const again = await yige('calendar', 'import', '2027.csv', '--json');
    expect(JSON.parse(again.out)).toEqual({ years: [{ year: 2027, version: 1, outcome: 'unchanged', holidays: 1, makeUpWorkdays: 1 }] });

    writeFileSync(path.join(dir, 'faulty.csv'), '2027-02-30,0,x\n2027-03-01,0,x\n2027-03-01,0,x\n');
    const faulty = await yige('calendar', 'import', 'faulty.csv');
    expect(faulty.code).toBe(1);
    expect(faulty.out).toContain('line 1: the first column is no day');
    expect(faulty.out).toContain('line 3: this day stands in the file already');
    expect(faulty.out).toContain('Nothing was taken over: 2 faults.');
  });

  it.each([['nowhere.csv', 'there is no file'], ['latin.csv', 'is not UTF-8']])('should end with 2 for %s', async (name, sentence) => {
    writeFileSync(path.join(dir, 'latin.csv'), Buffer.from('2027-01-01,0,Ann\xe9e\n', 'latin1'));
    expect(await yige('calendar', 'import', name)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });

  it('should let the first administrator in, and back in, by a link and without a password on the command line', async () => {
    const invited = await yige('account', 'invite', 'Hejiayi', '--name', '何嘉仪', '--json');
    expect([invited.code, invited.err]).toEqual([0, '']);
    const { login, personId, address } = JSON.parse(invited.out) as { login: string; personId: string; address: string };
    expect(await service.dataSource.manager.findBy(RoleAssignment, { personId })).toMatchObject([{ role: 'administrator', nodeId: 'district', validTo: null }]);
    const accept = (link: string, password: string): Promise<void> => service.visitor().call('post', '/api/account-links/use', { body: { token: link.split('#')[1] ?? '', password } });
    const signsIn = async (password: string): Promise<string> => (await service.visitor().call('post', '/api/sessions', { body: { login, password } })).me.login;
    await accept(address, '三只灰鹭在码头边等着潮水');
    expect(await signsIn('三只灰鹭在码头边等着潮水')).toBe(login);
    const recovered = await yige('account', 'recover', login);
    expect(recovered.out).toContain('sets a password at');
    await expect(signsIn('三只灰鹭在码头边等着潮水')).rejects.toMatchObject({ status: 401 });
    await accept(/https?:\S+/.exec(recovered.out)?.[0] ?? '', '退潮以后它们飞到对岸去了');
    expect(await signsIn('退潮以后它们飞到对岸去了')).toBe(login);
    expect(await yige('account', 'invite', login, '--name', '何嘉仪')).toMatchObject({ code: 1, err: expect.stringContaining('user name already') });
    expect(await yige('account', 'invite', '何', '--name', '何嘉仪')).toMatchObject({ code: 2 });
    expect(await yige('account', 'recover', 'nobody')).toMatchObject({ code: 2 });
  }, 60_000);
});
