// `npm run drill:fuzz`: calls near to and far from the contract, every route by every role, by nobody, with a token that is over and with an
// account that was closed. The last line is `N requests, 0 server errors, 0 undocumented`. Twenty thousand is what `npm test` runs;
// `--requests 100000` is a longer look, and `--seed` repeats one.
import { drill } from './drill.mjs';

await drill('../bench/src/fuzz/drill.mjs', { requests: 20_000 });
