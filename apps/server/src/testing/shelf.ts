import { readdirSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '..');
/** More than workers, so that the last one does not run alone for long. */
const SHELVES = 4;

/**
 * Every fourth file of specs on a database, loaded one after the other into the same copy of the service: to load it anew for each file costs more
 * than most files do. A file that is run by its own name (`jest.http.config.js`) has a copy for itself.
 */
export async function shelf(number: number): Promise<void> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:db|e2e)-spec\.ts$/.test(file)).sort();
  for (const [n, file] of files.entries()) if (n % SHELVES === number) await import(path.join(SOURCES, file));
}
