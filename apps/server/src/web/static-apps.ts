import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from './page-policy.js';

const PHONE = fileURLToPath(new URL('../../../miniprogram/dist/h5/', import.meta.url));
/** Where the two faces are served, and where their builds lie. */
const FACES = [
  { prefix: '/m', root: PHONE },
  { prefix: '/console', root: fileURLToPath(new URL('../../../console/dist/', import.meta.url)) },
] as const;

const HASHED_NAME = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|woff2|svg|png|webp)$/;
/** Stands in both pages where each answer has a nonce of its own. */
const NONCE_MARK = '%CSP_NONCE%';

/**
 * Serves the built faces, compressed where a compressed copy lies beside a file. Names with a hash are kept by the browser for a year,
 * pages are asked for each time. An address without a file name is the face's own business: it reads it and shows the right page.
 */
export async function serveFaces(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, { root: FACES.map((face) => face.root), serve: false, preCompressed: true, cacheControl: false });
  for (const { prefix, root } of FACES) {
    fastify.get(prefix, (_, reply) => reply.redirect(`${prefix}/`, 301));
    fastify.get<{ Params: { '*': string } }>(`${prefix}/*`, (request, reply) => {
      const name = request.params['*'];
      if (path.extname(name) === '' || name === 'index.html') return sendPage(reply, root);
      void reply.header('cache-control', HASHED_NAME.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.sendFile(name, root);
    });
  }
}

/** Answers with the phone's page at another address, which it reads itself. @returns false: it is not built */
export const sendPhonePage = (reply: FastifyReply): Promise<boolean> => answerPage(reply, PHONE);

async function sendPage(reply: FastifyReply, root: string): Promise<void> {
  if (!(await answerPage(reply, root))) reply.callNotFound();
}

/** Read anew each time: it is small, and a build that was laid over it shows at once. */
async function answerPage(reply: FastifyReply, root: string): Promise<boolean> {
  const html = await readFile(path.join(root, 'index.html'), 'utf8').catch(() => null);
  if (html === null) return false;
  const nonce = randomBytes(16).toString('base64url');
  void reply.headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(html, { nonce }), 'referrer-policy': 'same-origin' });
  await reply.send(html.replaceAll(NONCE_MARK, nonce));
  return true;
}
