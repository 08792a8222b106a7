import { shown } from './places.mjs';

/** Something a person at the terminal can act on: what is wrong, what to do, and where the whole log lies. */
export class Failure extends Error {
  /**
   * @param {string} what one sentence without technical noise
   * @param {{ remedy?: string, log?: string, tail?: string }} [more] `tail` is the end of the log, shown as it is
   */
  constructor(what, more = {}) {
    super(what);
    this.name = 'Failure';
    Object.assign(this, more);
  }
}

const KNOWN_CAUSES = [
  {
    sign: /ENOSPC|no space left on device/i,
    what: 'The disk is full.',
    remedy: 'Free some space (installing and building take about 2 GB) and run the command again; it goes on where it stopped.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    what: 'A file here may not be written.',
    remedy: 'Run the command as the user that owns this directory, on a disk that can be written to.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|fetch failed/,
    what: 'The package registry cannot be reached.',
    remedy: 'The first start needs the network once. Check the connection (and the proxy, if there is one) and run the command again.',
  },
  {
    sign: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
    what: 'pnpm-lock.yaml does not belong to the package.json files beside it.',
    remedy: 'After a change of dependencies run: node .tools/node_modules/pnpm/bin/pnpm.cjs install',
  },
  {
    sign: /JavaScript heap out of memory|\bENOMEM\b/,
    what: 'The machine ran out of memory.',
    remedy: 'Building needs about 2 GB of free memory. Close something and run the command again.',
  },
];

/** The failure of a step, with its cause named where the output shows one that people meet often. */
export function failureOf(what, output, log) {
  const cause = KNOWN_CAUSES.find(({ sign }) => sign.test(output));
  return cause
    ? new Failure(`${what} ${cause.what}`, { remedy: cause.remedy, log, tail: tellingLines(output, 6) })
    : new Failure(what, { remedy: 'The lines above say why.', log, tail: tellingLines(output, 25) });
}

/** Prints any error the way a person can use it. */
export function printFailure(error, stream = process.stderr) {
  const known = error instanceof Failure ? error : knownSystemError(error);
  if (!known) {
    stream.write(`\n${error?.stack ?? String(error)}\n`);
    return;
  }
  stream.write(`\n✗ ${known.message}\n`);
  if (known.tail) stream.write(`${known.tail.replace(/^/gm, '  | ')}\n`);
  if (known.remedy) stream.write(`  What to do: ${known.remedy}\n`);
  if (known.log) stream.write(`  Whole log:  ${shown(known.log)}\n`);
}

function knownSystemError(error) {
  const cause = KNOWN_CAUSES.find(({ sign }) => error?.code && sign.test(error.code));
  return cause && new Failure(`${cause.what} (${error.message})`, { remedy: cause.remedy });
}

/** The lines of a log in which it says what is wrong: from the first error on, else the last ones; without colours and call stacks. */
function tellingLines(text, count) {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const lines = text.replace(/\x1b\[[0-9;]*m/g, '').split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  const first = lines.findIndex((line) => /\berror\b|✖|✗|ERR_|not found/i.test(line));
  return (first >= 0 ? lines.slice(first, first + count) : lines.slice(-count)).join('\n');
}
