import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Config, ConfigError } from './platform/config/config.js';
import { inWords } from './platform/database/open-database.js';
import { VERSION } from './platform/config/version.js';
import { serve, type Served } from './serve.js';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

try {
  const served = await serve(new Config());
  keepTheHeapSmall();
  announce(served);
  closeOnSignal(served);
} catch (thrown) {
  const error = inWords(thrown);
  process.stderr.write(error instanceof ConfigError ? `\n一格 cannot start: ${error.message}\n` : `\n一格 cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

function announce({ url, trial }: Served): void {
  say();
  say(`一格 ${VERSION} is ready at ${url}`);
  say(`  residents and party members   ${url}/m/`);
  say(`  desk                          ${url}/console/`);
  say(`  API                           ${url}/api/docs`);
  if (!trial) return;
  say();
  say('This is a trial: the district is invented and its data stay on this machine.');
  for (const door of trial.doors) say(`  scan                          ${url}/g/${door.code}  ${door.label}`);
  say();
  for (const { login, password, role, name, unit } of trial.logins) say(`  ${login.padEnd(14)}${password.padEnd(20)}${role.padEnd(20)}${name}  ${unit}`);
  say();
}

/**
 * Left alone, the heap grows to the double of what is alive before it is collected, and what starting left behind counts as alive. A town's
 * small machine would rather have it collected once after the start, and then more often.
 */
function keepTheHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=25');
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** The first signal lets running requests finish; a second one does not wait. */
function closeOnSignal({ app }: Served): void {
  let closing = false;
  const close = (): void => {
    if (closing) process.exit(1);
    closing = true;
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}
