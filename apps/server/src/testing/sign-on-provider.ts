import { createHmac, createPublicKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Meant for another client and signed all the same; signed by nobody; signed by a key of somebody else, under the name of ours or another; or by what everybody knows of ours. */
export type Forgery = 'audience' | 'none' | 'key' | 'kid' | 'hmac';

export interface SignOnProvider {
  readonly issuer: string;
  /** What names it to the service. */
  readonly settings: NodeJS.ProcessEnv;
  /** Seconds that a code lives from now on. */
  codesLive(seconds: number): void;
  /** What is wrong with the next tokens; null: nothing. */
  forge(how: Forgery | null): void;
  stop(): Promise<void>;
}

const CLIENT = { id: 'yige', secret: 'a secret of the test alone, and long enough' };
const A_MINUTE = 60;

/**
 * A real provider of OpenID Connect (oidc-provider) on a port of its own. Whoever comes names themselves: `subject`, or `subject:otp` for somebody
 * whom the provider asked for a second factor as well. Their `preferred_username` is the subject without what stands before the last `/`.
 * @param publicUrl the address of the service, at which answers arrive
 */
export async function startSignOn(publicUrl: string): Promise<SignOnProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const state: { codeSeconds: number; forgery: Forgery | null } = { codeSeconds: A_MINUTE, forgery: null };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = providerAt(issuer, publicUrl, privateKey, () => state.codeSeconds);
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && state.forgery !== null && body?.id_token !== undefined) body.id_token = forged(body.id_token, state.forgery, privateKey);
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (/^\/interaction\//.test(request.url ?? '')) void interact(provider, request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_LABEL: '用区统一身份登录', OIDC_STRONG: 'otp' },
    codesLive: (seconds) => void (state.codeSeconds = seconds),
    forge: (how) => void (state.forgery = how),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function providerAt(issuer: string, publicUrl: string, key: KeyObject, codeSeconds: () => number): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${publicUrl}/console/sign-on`, `${publicUrl}/m/sign-on`], post_logout_redirect_uris: [`${publicUrl}/console/sign-in`, `${publicUrl}/m/`], token_endpoint_auth_method: 'client_secret_post' }],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' } as never] },
    cookies: { keys: ['of the test alone'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username'] },
    ttl: { AuthorizationCode: codeSeconds, Interaction: A_MINUTE, Session: A_MINUTE, Grant: A_MINUTE, AccessToken: A_MINUTE, IdToken: A_MINUTE },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, preferred_username: id.slice(id.lastIndexOf('/') + 1) }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
}

/** One page with one field: who are you? */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>区统一身份认证</title><form method="post"><label>工号 <input name="subject" autofocus></label> <button>登录</button></form>');
    return;
  }
  let body = '';
  for await (const part of request) body += String(part);
  const [accountId = '', factor] = (new URLSearchParams(body).get('subject') ?? '').split(':');
  await provider.interactionFinished(request, response, { login: { accountId, ...(factor === undefined ? {} : { amr: ['pwd', factor] }) } });
}

function forged(token: string, how: Forgery, own: KeyObject): string {
  const [, claims = ''] = token.split('.');
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = how === 'audience' ? part({ ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), aud: 'somebody-else' }) : claims;
  const signed = (head: object, sign: (text: string) => string): string => `${part(head)}.${said}.${sign(`${part(head)}.${said}`)}`;
  const rsa = (key: KeyObject) => (text: string): string => createSign('RSA-SHA256').update(text).sign(key, 'base64url');
  if (how === 'none') return signed({ alg: 'none', typ: 'JWT' }, () => '');
  if (how === 'hmac') return signed({ alg: 'HS256', kid: 'k' }, (text) => createHmac('sha256', createPublicKey(own).export({ type: 'spki', format: 'pem' })).update(text).digest('base64url'));
  if (how === 'audience') return signed({ alg: 'RS256', kid: 'k' }, rsa(own));
  return signed({ alg: 'RS256', kid: how === 'kid' ? '../../of-another' : 'k' }, rsa(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey));
}

/** Follows the provider's redirects as a browser does, names itself there, and answers the query with which it is sent back. */
export async function visitProvider(address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  const { origin } = url;
  let form: string | null = null;
  for (let hop = 0; hop < 10; hop++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual', method: form === null ? 'GET' : 'POST',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form === null ? {} : { body: form }),
    });
    const text = await answer.text();
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null && answer.status !== 200) throw new Error(`the provider answered ${answer.status}: ${text.slice(0, 300)}`);
    form = to === null ? new URLSearchParams({ subject }).toString() : null;
    if (to !== null) url = new URL(to, url);
    if (url.origin !== origin) return url.search;
  }
  throw new Error('the provider does not come to an end');
}
