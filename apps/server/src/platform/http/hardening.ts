import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { readIn } from '../reader/reader-language.js';
import { noteWhenTheyCome } from './even-answers.js';
import { readerLanguage } from './language.js';
import { Problem } from './problem.js';

/** What no answer needs to be allowed: it is data, and a page says for itself what it loads. */
const NOTHING = { defaultSrc: "'none'", baseUri: "'none'", formAction: "'none'", frameAncestors: "'none'" };

/** Devices that neither face asks for; photos come through the chooser of the telephone, which needs none of them. */
const PERMISSIONS = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map((device) => `${device}=()`).join(', ');

/** The one address that is written to in XML, by WeCom (wechat.md §6.3). */
const TAKES_XML = '/wecom/push';

/** Levels of a body. */
const DEEPEST = 20;
const A_YEAR_S = 31_536_000;
const PREFLIGHT_KEPT_S = 600;
const OPEN_TO_OTHER_SITES = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, accept-language, idempotency-key, x-device',
  'access-control-max-age': String(PREFLIGHT_KEPT_S),
} as const;

/**
 * What every answer carries, refusals and unknown addresses included. A route that shows a page or a file says for itself what is different.
 *
 * A session is a bearer token that a face lays into a header; there is no cookie, so a browser adds nothing by itself to what another site makes
 * it send. What another site could send without asking first (a form, without a header of ours) is refused all the same.
 */
export function harden(app: NestFastifyApplication, { publicUrl, corsOrigins }: Config): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: { useDefaults: false, directives: NOTHING },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Said below, where the caller came by TLS.
    strictTransportSecurity: false,
  });
  app.enableCsrfProtection({ trustedOrigins: [...new Set([new URL(publicUrl).origin, ...corsOrigins])], exclude: carriesWhatNoFormCan });
  const fastify = app.getHttpAdapter().getInstance();
  // As it came: what it says is asked of it by whoever knows its signature.
  fastify.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  noteWhenTheyCome(fastify);
  fastify.addHook('onRequest', ({ headers }, _reply, done) => readIn(readerLanguage(headers['accept-language']), done));
  fastify.addHook('preValidation', async ({ body }) => mustBeShallow(body));
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS);
    if (request.protocol === 'https') void reply.header('strict-transport-security', `max-age=${A_YEAR_S}`);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    mustBeReadable(request);
    if (corsOrigins.length > 0) await answerOtherSites(request, reply, corsOrigins);
  });
}

/** The address as it came, or one that leads nowhere for what cannot be decoded: the router would refuse it before anything of ours is asked. */
export function readableAddress({ url = '/' }: { url?: string | undefined }): string {
  const [path = ''] = url.split('?', 1);
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return '/unreadable-address';
  }
}

/** @throws Problem for a body that is nested deeper than any of ours; what checks it would not come back from there. */
function mustBeShallow(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Problem('BODY.UNREADABLE');
    level = level.flatMap((value) => (typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? (Object.values(value) as unknown[]) : []));
  }
}

/** @throws Problem for a body of a kind that only forms send, and for an address with a character that no database takes. */
function mustBeReadable({ url, method, headers }: FastifyRequest): void {
  const type = headers['content-type'];
  const taken = url.split('?', 1)[0] === TAKES_XML ? /^(text|application)\/xml\s*(;|$)/i : /^(application\/json|multipart\/form-data)\s*(;|$)/i;
  if (type !== undefined && method !== 'GET' && !taken.test(type)) throw new Problem('MEDIA_TYPE.UNSUPPORTED');
  if (/%00/.test(url)) throw new Problem('ROUTE.UNKNOWN');
}

/** Another site's script must ask the browser for leave to set these, and gets none. */
function carriesWhatNoFormCan({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || headers['idempotency-key'] !== undefined || /^application\/json\b/i.test(headers['content-type'] ?? '');
}

async function answerOtherSites(request: FastifyRequest, reply: FastifyReply, allowed: readonly string[]): Promise<void> {
  void reply.header('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !allowed.includes(origin)) return;
  void reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'retry-after');
  if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) await reply.headers(OPEN_TO_OTHER_SITES).status(204).send();
}
