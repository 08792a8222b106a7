import { startStandIn, type StandIn } from '../start-stand-in.js';
import { TRIAL_APPID, TRIAL_CORP_SECRET, TRIAL_CORPID, TRIAL_SECRET, trialSetting } from '../trial-setting.js';

/** 21 November 2026, 15:01 in Beijing. */
export const STAGE_NOW = Date.parse('2026-11-21T15:01:00+08:00');

type Said = Record<string, unknown>;

/** What came back: the bytes as well, since an answer may be a picture. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  readonly said: Said;
}

/** A stand-in whose time stands still, and the calls that a test makes of it. */
export interface Stage extends StandIn {
  get(path: string): Promise<Heard>;
  post(path: string, body: unknown): Promise<Heard>;
  /** The same with a good access token. */
  appGet(path: string): Promise<Said>;
  app(path: string, body: unknown): Promise<Said>;
  wecom(path: string, body: unknown): Promise<Said>;
  /** Has something happen. */
  mock(action: string, body?: unknown): Promise<Said>;
  /** Logs a person in and answers with their openid. */
  login(userKey: string): Promise<string>;
}

export const PAGES = ['pages/index/index', 'pages/request/detail'];

export async function openStage(pushUrl: string | null = null, corpPushUrl: string | null = null): Promise<Stage> {
  const standIn = await startStandIn({ setting: trialSetting({ pushUrl, corpPushUrl, pages: PAGES }), now: () => STAGE_NOW, seed: 'test', env: { YIGE_MODE: 'trial' } });
  standIn.world.sendingTakesMs = 5;
  const get = (path: string): Promise<Heard> => hear(fetch(standIn.url + path));
  const post = (path: string, body: unknown): Promise<Heard> => hear(fetch(standIn.url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }));
  const mock = async (action: string, body: unknown = {}): Promise<Said> => (await post(`/__mock/${action}`, body)).said;
  const token = (): string => standIn.world.tokens.stable(TRIAL_APPID).access_token;
  const corpToken = (): string => standIn.world.tokens.stable(TRIAL_CORPID, 'wecom').access_token;
  const withToken = (path: string, given: string): string => `${path}${path.includes('?') ? '&' : '?'}access_token=${given}`;
  return {
    ...standIn, get, post, mock,
    appGet: async (path) => (await get(withToken(path, token()))).said,
    app: async (path, body) => (await post(withToken(path, token()), body)).said,
    wecom: async (path, body) => (await post(withToken(`/qy${path}`, corpToken()), body)).said,
    async login(userKey) {
      const { code } = await mock('login', { userKey });
      return (await get(sessionPath({ js_code: String(code) }))).said['openid'] as string;
    },
  };
}

export const sessionPath = (changed: Readonly<Record<string, string>>): string =>
  `/sns/jscode2session?${new URLSearchParams({ appid: TRIAL_APPID, secret: TRIAL_SECRET, grant_type: 'authorization_code', ...changed }).toString()}`;

export const corpTokenPath = (changed: Readonly<Record<string, string>> = {}): string =>
  `/qy/cgi-bin/gettoken?${new URLSearchParams({ corpid: TRIAL_CORPID, corpsecret: TRIAL_CORP_SECRET, ...changed }).toString()}`;

async function hear(call: Promise<Response>): Promise<Heard> {
  const answer = await call;
  const type = answer.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  const said = type.includes('html') || type.startsWith('image/') ? {} : parsed(bytes);
  return { status: answer.status, type, bytes, said };
}

function parsed(bytes: Buffer): Said {
  try {
    return JSON.parse(bytes.toString()) as Said;
  } catch {
    return {};
  }
}
