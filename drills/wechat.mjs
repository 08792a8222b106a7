// `npm run drill:wechat`: an outage of WeChat over real processes. While it hangs, fails, limits, lies and loses answers, residents go on reporting and staff go on
// answering; afterwards every message that was due arrives, and none twice. The last line is `N due, N delivered, 0 doubled`.
import { drill } from './drill.mjs';

await drill('../bench/src/wechat/drill.mjs', { residents: 32, submits: 30, calm: 6_000 }, ['wechat-standin']);
