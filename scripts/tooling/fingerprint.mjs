import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './places.mjs';

const STORE = path.join(CACHE, 'fingerprints.json');
const SKIPPED_DIRECTORIES = new Set(['node_modules', 'dist', 'taught', 'coverage', '.cache', '.swc', 'test', 'testing']);
const SKIPPED_FILES = /[.-]spec\.[cm]?[jt]sx?$|^jest\.|^tsconfig\.test\.json$|\.md$|\.log$/;

/**
 * Content hashes of files. A file whose size and times have not changed is not read again, which is what keeps a second start short.
 */
export function openFingerprints() {
  const known = readStore();
  const seen = {};
  let changed = false;

  const hashOfFile = (file) => {
    const name = path.relative(ROOT, file);
    const { size, mtimeMs, ctimeMs } = fs.statSync(file);
    const mark = `${size}:${mtimeMs}:${ctimeMs}`;
    if (known[name]?.[0] !== mark) {
      known[name] = [mark, digest(fs.readFileSync(file))];
      changed = true;
    }
    seen[name] = known[name];
    return known[name][1];
  };

  return {
    /** One hash over files and everything below directories; what does not reach a build (specs, notes) is left out. */
    of(...roots) {
      const lines = [];
      for (const root of roots) for (const file of filesBelow(root)) lines.push(`${path.relative(ROOT, file)} ${hashOfFile(file)}`);
      return digest(lines.join('\n'));
    },
    save() {
      if (!changed) return;
      writeAtomically(STORE, JSON.stringify({ ...known, ...seen }));
    },
  };
}

export const digest = (content) => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Writes a file so that it is either the old one or the new one, never half. */
export function writeAtomically(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.${process.pid}.next`;
  fs.writeFileSync(next, content);
  fs.renameSync(next, file);
}

function filesBelow(root) {
  const stat = fs.statSync(root, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [root];
  const found = [];
  for (const entry of fs.readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(root, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_DIRECTORIES.has(entry.name) && !entry.name.startsWith('.dist-')) found.push(...filesBelow(full));
    } else if (entry.isFile() && !SKIPPED_FILES.test(entry.name)) found.push(full);
  }
  return found;
}

function readStore() {
  try {
    return JSON.parse(fs.readFileSync(STORE, 'utf8'));
  } catch {
    return {}; // none yet, or damaged: everything is read once more
  }
}
