const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
/** Work that is over sooner than this is not worth a line (ms). */
const WORTH_SHOWING = 2000;
const PLAIN_EVERY = 5000;

/**
 * Says what is under way. On a terminal: one live line; elsewhere (a log, a pipe): a plain line every five seconds.
 * @param {{ stream?: NodeJS.WriteStream, quiet?: boolean }} [options] quiet: only work of more than two seconds is mentioned at all
 */
export function makeProgress({ stream = process.stdout, quiet = false } = {}) {
  const tasks = new Map();
  let timer;
  let frame = 0;
  let lastPlain = 0;

  const clear = () => stream.isTTY && stream.write('\r\x1b[2K');
  const describe = ([name, task]) => `${name}${task.note ? ` (${task.note})` : ''} ${seconds(Date.now() - task.since)}`;
  const draw = () => {
    const old = [...tasks].filter(([, task]) => !quiet || Date.now() - task.since > WORTH_SHOWING);
    if (old.length === 0) return;
    if (stream.isTTY) {
      const line = ` ${FRAMES[frame++ % FRAMES.length]} ${old.map(describe).join(' · ')}`;
      clear();
      stream.write(line.slice(0, (stream.columns || 80) - 1));
    } else if (Date.now() - lastPlain >= PLAIN_EVERY) {
      lastPlain = Date.now();
      stream.write(`   … ${old.map(describe).join(' · ')}\n`);
    }
  };
  const tick = () => {
    if (tasks.size > 0 && !timer) {
      lastPlain = Date.now() - PLAIN_EVERY + WORTH_SHOWING;
      timer = setInterval(draw, stream.isTTY ? 120 : 500);
    } else if (tasks.size === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  const say = (line) => {
    clear();
    stream.write(`${line}\n`);
  };

  return {
    say,
    /** Follows one piece of work until its promise settles; the work gets a function to note how far it is. */
    async follow(name, work) {
      const task = { since: Date.now(), note: '' };
      tasks.set(name, task);
      tick();
      const settle = (mark) => {
        tasks.delete(name);
        clear();
        const took = Date.now() - task.since;
        if (!quiet || took > WORTH_SHOWING) say(` ${mark} ${name} ${seconds(took)}`);
        tick();
      };
      try {
        const result = await work((note) => (task.note = note));
        settle('✓');
        return result;
      } catch (error) {
        settle('✗');
        throw error;
      }
    },
  };
}

/** A duration as people read it: "0.8 s", "12 s", "3 min 05 s". */
export function seconds(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
