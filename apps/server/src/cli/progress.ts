import { SingleBar } from 'cli-progress';

export interface ProgressLine {
  at(done: number, total: number, what?: string): void;
  stop(): void;
}

const SILENT_MS = 2_000;

/** A bar on a terminal; in a log, a plain line every two seconds, so that it neither floods nor looks stuck; nothing where all is done before. */
export function progressLine(title: string, out: NodeJS.WriteStream = process.stderr): ProgressLine {
  return out.isTTY ? bar(title, out) : lines(title, out);
}

function bar(title: string, out: NodeJS.WriteStream): ProgressLine {
  const shown = new SingleBar({ format: `${title} [{bar}] {percentage}% {value}/{total} {what}`, hideCursor: true, stream: out, clearOnComplete: false });
  let started = false;
  return {
    at(done, total, what = '') {
      if (!started) shown.start(total, done, { what });
      else shown.update(done, { what });
      started = true;
    },
    stop: () => shown.stop(),
  };
}

function lines(title: string, out: NodeJS.WriteStream): ProgressLine {
  let last = performance.now();
  let told = false;
  return {
    at(done, total, what = '') {
      const ended = told && done === total;
      if (!ended && performance.now() - last < SILENT_MS) return;
      last = performance.now();
      told = !ended;
      out.write(`${title}: ${done} of ${total}${what === '' ? '' : ` (${what})`}\n`);
    },
    stop: () => undefined,
  };
}
