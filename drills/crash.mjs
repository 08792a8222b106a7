// `npm run drill:crash`: clients submit and command with keys while the service is killed again and again; then their ledger is held
// against the database. The last line is `N acknowledged, 0 lost, 0 doubled, 0 orphaned`.
import { drill } from './drill.mjs';

await drill('../bench/src/crash/drill.mjs', { rounds: 20, clients: 16 });
