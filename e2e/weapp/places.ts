import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The manifest whose dependencies bring the compilers of templates and style sheets. */
export const MINIPROGRAM_MANIFEST = path.join(ROOT, 'apps/miniprogram/package.json');
/** Where `npm run build:weapp` leaves the package, unless another build is named. */
export const BUILT_WEAPP = process.env['YIGE_BUILT_WEAPP'] ?? path.join(ROOT, 'apps/miniprogram/dist/weapp');
export const BUILT_SERVER = path.join(ROOT, 'apps/server/dist/main.js');
export const PHOTO = path.join(ROOT, 'e2e/weapp/fixtures/dark-street-light.jpg');
