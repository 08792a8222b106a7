import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the two faces are served, and where their builds lie. */
export const FACES = [
  { prefix: '/m/', root: fileURLToPath(new URL('../../../miniprogram/dist/h5/', import.meta.url)) },
  { prefix: '/console/', root: fileURLToPath(new URL('../../../console/dist/', import.meta.url)) },
] as const;

/** Serves the built faces; names with a hash are kept by the browser for a year, pages are asked for each time. */
export async function serveFaces(fastify: FastifyInstance): Promise<void> {
  for (const [index, face] of FACES.entries()) {
    if (!existsSync(face.root)) continue;
    await fastify.register(fastifyStatic, {
      root: face.root,
      prefix: face.prefix,
      decorateReply: index === 0,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|woff2|svg|png|webp)$/.test(path);
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // An address inside a face is the face's own business: it reads it and shows the right page.
    fastify.get(`${face.prefix}*`, (_, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html', face.root));
  }
}
