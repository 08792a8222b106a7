import fs from 'node:fs';
import { inRoot } from './places.mjs';

const BLOCK = /(?:<!-- check: (\w+) -->\n)?```sh\n([\s\S]*?)```/g;
/** start: served, stopped, served again. run: ends with 0. named: the script exists. shown: an example that needs another machine. */
const KINDS = ['start', 'run', 'named', 'shown'];

/** The commands of a README by the way in which they are checked. */
export function commandsOf(file) {
  const text = fs.readFileSync(inRoot(file), 'utf8');
  return [...text.matchAll(BLOCK)].map(([, kind, body]) => {
    if (!KINDS.includes(kind)) throw new Error(`${file}: this block does not say how it is checked (${KINDS.join(', ')}):\n${body}`);
    return { kind, commands: body.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim()).filter(Boolean) };
  });
}

/** What can be seen wrong without running anything: unknown scripts, two languages that tell different commands. */
export function readmeFaults(files) {
  const { scripts } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const told = files.map((file) => JSON.stringify(commandsOf(file)));
  const faults = told.some((commands) => commands !== told[0]) ? [`${files.join(' and ')} do not tell the same commands.`] : [];
  for (const file of files)
    for (const [, script] of fs.readFileSync(inRoot(file), 'utf8').matchAll(/npm run ([\w:-]+)/g))
      if (!scripts[script]) faults.push(`${file}: there is no script ${script}.`);
  return faults;
}
