import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the two faces are served, and where their builds lie. */
const FACES = [
  { prefix: '/m', root: fileURLToPath(new URL('../../../miniprogram/dist/h5/', import.meta.url)) },
  { prefix: '/console', root: fileURLToPath(new URL('../../../console/dist/', import.meta.url)) },
] as const;

const HASHED_NAME = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|woff2|svg|png|webp)$/;

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
      const file = path.extname(name) === '' ? 'index.html' : name;
      void reply.header('cache-control', HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.sendFile(file, root);
    });
  }
}
