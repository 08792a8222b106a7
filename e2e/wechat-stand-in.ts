import { fork } from 'node:child_process';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../packages/wechat-standin/dist/main.js');

export interface WechatStandIn {
  /** What names it to a server. */
  readonly environment: NodeJS.ProcessEnv;
  /** What a phone or a console does, by its door. */
  readonly tell: (action: string, body?: object) => Promise<Record<string, unknown>>;
  stop(): void;
}

/** Starts the built stand-in of WeChat as a process of its own on a free port. */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const child = fork(MAIN, { env: { ...process.env, YIGE_MODE: 'trial', STANDIN_PORT: '0' }, execArgv: [], silent: true });
  const environment = await new Promise<NodeJS.ProcessEnv>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { environment: NodeJS.ProcessEnv }).environment));
    child.once('exit', (code) => reject(new Error(`the stand-in of WeChat ended with ${code}`)));
  });
  return {
    environment,
    tell: async (action, body = {}) => {
      const answer = await fetch(`${environment['WX_API_BASE']}/__mock/${action}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`the stand-in answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    },
    stop: () => void child.kill(),
  };
}
