import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The client's own key of this create or command, kept by it over every retry. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,80}$/.test(key)) throw new Problem('IDEMPOTENCY.KEY_NEEDED');
  return key;
});
