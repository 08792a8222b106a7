import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failureOf } from './failure.mjs';
import { findProgram, freePort, isListening, scratchPlace, versionOf } from './machine.mjs';
import { end, onInterrupt, run } from './processes.mjs';

const DATABASE = 'yige_test';
const SPEED_NOT_SAFETY = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=256M', '--skip-log-bin'];
/** As an installation runs it: an answered commit is on the disk. */
const DURABLE = ['--innodb-flush-log-at-trx-commit=1', '--innodb-doublewrite=1', '--innodb-buffer-pool-size=2G', '--innodb-log-file-size=512M', '--skip-log-bin'];

/** Whether TEST_MYSQL_URL names a server, or this machine could run one. */
export const hasDatabaseServer = () => Boolean(process.env.TEST_MYSQL_URL ?? findProgram('mariadbd', 'mysqld'));

/**
 * A database server for tests: the one TEST_MYSQL_URL names, or a private one with its files in a temporary directory, in memory where there is room.
 * @returns {Promise<{ url: string, description: string, stop: () => Promise<void> }>}
 */
export async function openDatabaseServer() {
  if (process.env.TEST_MYSQL_URL)
    return { url: process.env.TEST_MYSQL_URL, description: 'the server of TEST_MYSQL_URL', stop: () => Promise.resolve() };
  return privateServer(SPEED_NOT_SAFETY, scratchPlace());
}

/** A private server whose answered commits are on the disk: for measurements, and for what must survive a crash. */
export const openDurableServer = () => privateServer(DURABLE, os.tmpdir());

async function privateServer(settings, folder) {
  const program = findProgram('mariadbd', 'mysqld');
  const description = versionOf(program);
  const place = fs.mkdtempSync(path.join(folder, 'yige-db-'));
  const remove = () => fs.rmSync(place, { recursive: true, force: true });
  const forget = onInterrupt(remove);
  try {
    const data = path.join(place, 'data');
    const owner = process.getuid?.() === 0 ? ['--user=root'] : [];
    await initialise(description.includes('MariaDB'), program, data, owner);
    const server = await serve(program, place, data, [...settings, ...owner]);
    const stop = async () => {
      await server.stop();
      remove();
      forget();
    };
    return { url: `mysql://root@127.0.0.1:${server.port}/${DATABASE}`, description, stop };
  } catch (error) {
    remove();
    forget();
    throw error;
  }
}

async function initialise(isMariaDb, program, data, owner) {
  const mariaDbInstaller = findProgram('mariadb-install-db', 'mysql_install_db');
  const { code, output } = isMariaDb
    ? await run(mariaDbInstaller, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...owner])
    : await run(program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, ...owner]);
  if (code !== 0) throw failureOf('The private database server could not be set up.', output);
}

async function serve(program, place, data, settings) {
  const port = await freePort();
  const first = path.join(place, 'first.sql');
  fs.writeFileSync(first, `CREATE DATABASE IF NOT EXISTS ${DATABASE} CHARACTER SET utf8mb4;\n`);
  const log = path.join(place, 'server.log');
  // A server that starts clears its directory of temporary tables, also of those that another one has there.
  const temporary = path.join(place, 'tmp');
  fs.mkdirSync(temporary, { recursive: true });
  const args = [
    '--no-defaults', `--datadir=${data}`, `--socket=${path.join(place, 's')}`, `--port=${port}`, '--bind-address=127.0.0.1',
    `--pid-file=${path.join(place, 'pid')}`, `--init-file=${first}`, `--tmpdir=${temporary}`, ...settings,
  ];
  let child;
  const over = run(program, args, { log, onStart: (started) => (child = started) });
  const listening = await Promise.race([isListening(port, 30_000), over.then(() => false)]);
  if (!listening) {
    await end(child);
    throw failureOf('The private database server did not start.', fs.readFileSync(log, 'utf8'));
  }
  return {
    port,
    stop: async () => {
      await end(child, 20_000);
      await over;
    },
  };
}
