import type { Command } from 'commander';
import { keyedColumns } from '../../keyed-columns.js';
import { ConfigError } from '../../platform/config/config.js';
import { CIPHER_NAMES, type CipherName } from '../../platform/crypto/cipher-suite.js';
import { KeyBook } from '../../platform/crypto/key-book.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { Rewrap } from '../../platform/crypto/rewrap.js';
import { RingFile } from '../../platform/crypto/ring-file.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import { progressLine } from '../progress.js';
import type { Finish } from '../program.js';
import { noted, type Service, withService } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

interface RotateOptions {
  readonly cipher: string;
  readonly now?: true;
  readonly activate?: string;
  readonly drop?: string;
}

interface RewrapOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addKeys(program: Command, finish: Finish): void {
  const keys = program.command('keys').description('the key ring: by which key names, numbers and codes are sealed (docs/keys.md)');
  keys
    .command('status')
    .description('which keys there are, which one writes, and how many rows each has written; never a secret')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExamples:\n  $ yige keys status\n  $ yige keys status --json')
    .action(async ({ json }: { json?: true }) => finish(await status(json === true)));
  keys
    .command('rotate')
    .description('make a key, let a key write, or drop one that nothing needs any more')
    .option('--cipher <name>', `of the new key: ${CIPHER_NAMES.join(' or ')}`, 'aes-256-gcm')
    .option('--now', 'the new key writes from the next start on: for one server')
    .option('--activate <key>', 'make no key: let this one write from the next start on')
    .option('--drop <key>', 'make no key: take this one out; refused while a row needs it')
    .addHelpText('after', `
Several servers: rotate, start each of them again so that all can read by the new key, rotate --activate, start each again.
One server: rotate --now, start it again. Then rewrap, and keep the old key as long as status counts rows of it.

Examples:
  $ yige keys rotate
  $ yige keys rotate --activate k2
  $ yige keys rotate --cipher sm4 --now
  $ yige keys rotate --drop k2`)
    .action(async (options: RotateOptions) => finish(await rotate(options)));
  keys
    .command('rewrap')
    .description('write anew, by the key that writes, what other keys have written; the service may run')
    .option('--dry-run', 'count only; nothing is changed')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', `
It goes in small batches. What was stopped goes on when it is run again.

Examples:
  $ yige keys rewrap --dry-run
  $ yige keys rewrap`)
    .action(async (options: RewrapOptions) => finish(await interruptible((signal) => rewrap(options, signal))));
}

const status = (json: boolean): Promise<ExitCode> =>
  withService(async ({ app }) => {
    const [ring, known] = [app.get(KeyRing), await app.get(KeyBook).all()];
    const columns = await app.get(Rewrap).use(keyedColumns);
    const rowsOf = (id: string): number => columns.reduce((sum, { rows }) => sum + (rows[id] ?? 0), 0);
    const keys = ring.keys.map(({ id, cipher, fingerprint }) => ({ id, cipher, fingerprint, writes: id === ring.active.id, since: known.find((row) => row.id === id)?.since ?? null, rows: rowsOf(id) }));
    if (json) sayJson({ keys: keys.map((key) => ({ ...key, since: key.since === null ? null : new Date(key.since).toISOString() })), columns });
    else {
      for (const { id, cipher, fingerprint, writes, since, rows } of keys) say(`${id.padEnd(4)} ${cipher.padEnd(12)} ${fingerprint}  ${writes ? 'writes' : 'reads '}  ${since === null ? 'has not written' : `since ${new Date(since).toISOString()}`}  ${counted(rows, 'value')}`);
      for (const { table, column, renewable, rows } of columns) say(`     ${`${table}.${column}`.padEnd(40)} ${Object.entries(rows).map(([id, count]) => `${id} ${count}`).join(', ')}${renewable ? '' : '  (stays as written)'}`);
    }
    return columns.some(({ rows }) => (rows['unknown'] ?? 0) > 0) ? EXIT.failed : EXIT.done;
  });

function rotate({ cipher, now, activate, drop }: RotateOptions): Promise<ExitCode> {
  if (activate !== undefined && drop !== undefined) throw new ConfigError('--activate and --drop are two steps: one after the other');
  if (!isCipher(cipher)) throw new ConfigError(`--cipher is "${cipher}"; it may be ${CIPHER_NAMES.join(' or ')}`);
  return withService((service) => {
    if (activate !== undefined) return letWrite(service, activate);
    return drop === undefined ? make(service, cipher, now === true) : takeOut(service, drop);
  });
}

const isCipher = (name: string): name is CipherName => CIPHER_NAMES.some((known) => known === name);

async function make(service: Service, cipher: CipherName, writes: boolean): Promise<ExitCode> {
  await noted(service, null, { action: 'keys.rotated', about: 'keys' });
  const id = await service.app.get(RingFile).add(cipher, writes);
  say(`Key ${id} (${cipher}) lies in ${service.config.keyRingFile}. Keep a copy apart from the database and its copies.`);
  say(writes ? `Start the service again: from then on ${id} writes. Then: yige keys rewrap` : `It reads. Start every server again, then: yige keys rotate --activate ${id}`);
  return EXIT.done;
}

async function letWrite(service: Service, id: string): Promise<ExitCode> {
  if (!service.app.get(KeyRing).has(id)) throw new ConfigError(`there is no key ${id} in the ring: yige keys status`);
  await noted(service, null, { action: 'keys.rotated', about: 'keys', id });
  service.app.get(RingFile).activate(id);
  say(`Start every server again: from then on ${id} writes. Then: yige keys rewrap`);
  return EXIT.done;
}

async function takeOut(service: Service, id: string): Promise<ExitCode> {
  const ring = service.app.get(KeyRing);
  if (!ring.has(id)) throw new ConfigError(`there is no key ${id} in the ring: yige keys status`);
  if (id === ring.active.id) throw new ConfigError(`key ${id} writes: let another one write first`);
  const used = (await service.app.get(Rewrap).use(keyedColumns)).filter(({ rows }) => (rows[id] ?? 0) > 0);
  if (used.length > 0) {
    for (const { table, column, renewable, rows } of used) say(`  ${table}.${column}: ${rows[id] ?? 0}${renewable ? ' (yige keys rewrap)' : ' (stays as written)'}`);
    say(`Key ${id} is needed to read these, and stays.`);
    return EXIT.failed;
  }
  await noted(service, null, { action: 'keys.rotated', about: 'keys', id });
  await service.app.get(KeyBook).dropped(id);
  service.app.get(RingFile).drop(id);
  say(`Key ${id} is out of the ring.${id === 'k1' ? ' Take YIGE_SECRET out of the settings.' : ''}`);
  return EXIT.done;
}

async function rewrap({ dryRun, json }: RewrapOptions, signal: AbortSignal): Promise<ExitCode> {
  return withService(async (service) => {
    const job = service.app.get(Rewrap);
    const [due, key] = [await job.due(keyedColumns), service.app.get(KeyRing).active.id];
    if (dryRun === true) {
      if (json) sayJson({ dryRun: true, key, due });
      else say(`${counted(due, 'value')} would be written anew by ${key}.`);
      return EXIT.done;
    }
    await noted(service, null, { action: 'keys.rewrapped', about: 'keys', id: key, detail: { entries: due } });
    const progress = progressLine('Writing anew');
    const done = await job.run(keyedColumns, (rows) => progress.at(Math.min(rows, due), due), () => signal.aborted).finally(() => progress.stop());
    if (json) sayJson({ dryRun: false, key, due, ...done });
    else say(`${counted(done.rows, 'value')} written anew by ${key}${done.left === 0 ? '' : `, ${done.left} left as they are: codes that open nothing any more`}.`);
    return signal.aborted ? EXIT.stopped : EXIT.done;
  });
}
