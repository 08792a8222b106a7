import { MayNotRun } from './may-run.js';
import { BadPushPlace } from './push/push-place.js';
import { startStandIn } from './start-stand-in.js';
import { trialEnvironment } from './trial-environment.js';
import { trialSetting } from './trial-setting.js';

const USUAL_PORT = 3900;
const { env } = process;
// The one place where the stand-in asks the machine for the time.
// eslint-disable-next-line no-restricted-syntax -- everything else is handed it
const now = (): number => Date.now();

try {
  const { url, close } = await startStandIn({
    setting: trialSetting({
      pushUrl: env['STANDIN_PUSH_URL'] || null, corpPushUrl: env['STANDIN_CORP_PUSH_URL'] || null, pages: (env['STANDIN_PAGES'] || 'pages/index/index').split(','),
    }),
    port: Number(env['STANDIN_PORT'] ?? USUAL_PORT), now, seed: String(now()), env,
  });
  process.stdout.write(`the stand-in of WeChat answers at ${url}, of WeCom at ${url}/qy\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
  // Whoever forked it hears how to reach it, and takes it along when it dies without a word.
  process.send?.({ environment: trialEnvironment(url) });
  if (process.channel !== undefined) process.once('disconnect', () => void close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof MayNotRun || error instanceof BadPushPlace ? error.message : String(error)}\n`);
  process.exit(1);
}
