import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of this clone; every other place is below it. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** What may be deleted at any time: stamps, fingerprints, logs of builds. */
export const CACHE = inRoot('.cache');
export const LOGS = path.join(CACHE, 'logs');
export const TOOLS = inRoot('.tools');

/** A path as a person at the terminal would write it. */
export const shown = (file) => path.relative(process.cwd(), file) || '.';
