import { writeFileSync } from 'node:fs';
import { tokensCss } from './dist/index.js';

writeFileSync(new URL('./tokens.css', import.meta.url), tokensCss());
