// `npm run drill:phone`: how long somebody waits who scans a printed code with a cheap phone on a weak network, until they can write down what happened.
// Each look is a phone that has never been here. The last line is `N looks, N too slow`.
import { drill } from './drill.mjs';

await drill('../bench/src/phone/drill.mjs', { looks: 5 }, ['miniprogram-h5']);
