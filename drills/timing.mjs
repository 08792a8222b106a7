// `npm run drill:timing`: whether the time of an answer tells what its words do not: which logins there are, and which requests somebody may not know of. Both calls of a pair are made
// in turn, one after the other; `--even 0` shows what they are without the steps of YIGE_EVEN_ANSWERS_MS. The last line is `N compared, 0 told apart`.
import { drill } from './drill.mjs';

await drill('../bench/src/timing/drill.mjs', { pairs: 300, even: 20 });
