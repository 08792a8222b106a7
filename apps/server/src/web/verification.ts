import type { FastifyInstance } from 'fastify';
import type { VerificationFile } from '../platform/config/verification-files.js';

/** In the root, for a domain, and in the last folder of the address that codes are printed with, for plain links that open the mini-program (扫普通链接二维码). */
const FOLDERS = ['/', '/g/'] as const;

/** Serves what a platform looks for: the names that are set and no others, so that no name leads anywhere else. */
export function serveVerification(fastify: FastifyInstance, files: readonly VerificationFile[]): void {
  for (const { name, text } of files) {
    for (const folder of FOLDERS) fastify.get(folder + name, (_, reply) => reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8').send(text));
  }
}
