// `npm run drill:timers`: ten thousand timers over two processes of the service, one of them killed again and again while the clock jumps;
// then ten thousand events over three. The last lines are `N timers, 0 lost, 0 doubled, 0 early` and `N events, 0 lost, 0 doubled, 0 out of order`.
import { drill } from './drill.mjs';

await drill('../bench/src/timers/drill.mjs', { timers: 10_000, events: 10_000 });
