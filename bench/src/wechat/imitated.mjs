import { startStandIn } from '../../../scripts/tooling/stand-in.mjs';

/** The stand-in of WeChat as a process of its own, and what the drill has happen there. `port`: of the service that takes its pushes. */
export async function imitateWechat(port) {
  const environment = { PATH: process.env.PATH, PORT: String(port), YIGE_MODE: 'trial' };
  await startStandIn(environment);
  const mock = async (action, body = {}) => {
    const answer = await fetch(`${environment.WX_API_BASE}/__mock/${action}`, { method: 'POST', body: JSON.stringify(body) });
    const said = await answer.json();
    if (!answer.ok) throw new Error(`the stand-in refused ${action}: ${JSON.stringify(said)}`);
    return said;
  };
  const settings = Object.fromEntries(Object.entries(environment).filter(([name]) => /^(WX|WECOM|LBS)_/.test(name)));
  return { mock, settings };
}

/** What goes wrong, one after the other; each holds for every call until the next. `afterEffect`: the call counts and its answer is lost. */
export const HARMS = [
  { name: 'hangs for 30 s', fault: { delayMs: 30_000 } },
  { name: 'answers 503', fault: { status: 503 } },
  { name: 'answers 429', fault: { status: 429 } },
  { name: 'takes no token (40001)', fault: { errcode: 40001 } },
  { name: 'answers nonsense', fault: { malformed: true } },
  { name: 'answers slowly', fault: { trickleMs: 700 } },
  { name: 'does it and loses the answer', fault: { drop: true, afterEffect: true } },
  { name: 'cuts the line', fault: { drop: true } },
];
