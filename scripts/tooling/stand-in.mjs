import { fork } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './places.mjs';

const USUAL_PORT = 3000;
const STARTED_MS = 10_000;

/** A trial that names no WeChat of its own has one imitated; `YIGE_WECHAT=none` leaves it without. Nothing else ever has. */
export const wantsStandIn = ({ YIGE_MODE, NODE_ENV, WX_API_BASE, WX_APPID, YIGE_WECHAT } = process.env) =>
  YIGE_MODE === 'trial' && NODE_ENV !== 'production' && !WX_API_BASE && !WX_APPID && YIGE_WECHAT !== 'none';

/** Pages of the mini-program as its sources name them, the home page first. */
export function pagesIn(config, staff) {
  const named = (text, prefix) => [...text.matchAll(/'(pages\/[\w/-]+)'/g)].map(([, page]) => prefix + page);
  // Other settings name a page again, to be opened by.
  const [own = ''] = /pages: \[[^\]]*\]/.exec(config) ?? [];
  return [...named(own, ''), ...named(staff, 'packages-staff/')];
}

/**
 * Starts the stand-in of WeChat beside this process, which it does not outlive, and adds to `environment` how it is reached.
 * It asks for the push address before its first push alone, so it may stand before the service does.
 */
export async function startStandIn(environment = process.env) {
  const source = (file) => fs.readFileSync(inRoot('apps/miniprogram/src', file), 'utf8');
  const port = Number(environment.PORT || USUAL_PORT);
  const pushes = port === 0 ? {} : { STANDIN_PUSH_URL: `http://127.0.0.1:${port}/wechat/push`, STANDIN_CORP_PUSH_URL: `http://127.0.0.1:${port}/wecom/push` };
  const child = fork(inRoot('packages/wechat-standin/dist/main.js'), {
    env: { PATH: environment.PATH, YIGE_MODE: 'trial', STANDIN_PORT: '0', STANDIN_PAGES: pagesIn(source('app.config.ts'), source('packages-staff/pages.ts')).join(','), ...pushes },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the stand-in of WeChat did not start')), STARTED_MS);
    child.once('message', (message) => (clearTimeout(late), resolve(message)));
    child.once('exit', (code) => (clearTimeout(late), reject(new Error(`the stand-in of WeChat ended with ${code}`))));
  });
  child.removeAllListeners('exit');
  // It keeps nobody alive: when this process goes, the channel closes and it goes too.
  child.unref();
  child.channel?.unref();
  Object.assign(environment, said.environment);
  console.log(`WeChat is imitated at ${said.environment.WX_API_BASE} (YIGE_WECHAT=none starts without)`);
}
