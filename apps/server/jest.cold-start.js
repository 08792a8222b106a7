import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The service sorts by the model that the build teaches: it must be the one of the present sources. */
export default () => execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url)), 'cold-start'], { stdio: ['ignore', 'ignore', 'inherit'] });
