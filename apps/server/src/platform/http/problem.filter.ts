import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDiskFull, isRetryable } from '../database/database-errors.js';
import { atEvenTime } from './even-answers.js';
import { fieldText } from './field-texts.js';
import { Problem, type ProblemCode, statusOf } from './problem.js';
import { problemText } from './problem-texts/index.js';

/** Turns whatever was thrown into an RFC 9457 document. What nobody foresaw is a 500 with an id that stands in the log, and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  /** @param evenMs in which steps it is told that there is nothing */
  constructor(private readonly evenMs: number) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(thrown);
    const errorId = problem.code === 'INTERNAL' ? this.log(thrown, request) : undefined;
    const send = (): void => sendProblem(reply, request.headers['accept-language'], problem, errorId);
    // An address that leads nowhere hides nothing.
    if (statusOf(problem.code) === 404 && problem.code !== 'ROUTE.UNKNOWN') atEvenTime(request, this.evenMs, send);
    else send();
  }

  private log(thrown: unknown, request: FastifyRequest): string {
    const errorId = randomUUID();
    // The route's pattern, not its address: an address may carry what nobody should read in a log.
    this.logger.error(`${errorId} ${request.method} ${request.routeOptions.url ?? 'unknown route'}`, thrown instanceof Error ? thrown.stack : String(thrown));
    return errorId;
  }
}

function sendProblem(reply: FastifyReply, language: string | undefined, problem: Problem, errorId?: string): void {
  const status = statusOf(problem.code);
  const { params = {}, fields, current, retryAfter } = problem.details;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .type('application/problem+json')
    .send({
      type: `/problems/${problem.code}`,
      title: problem.code,
      status,
      code: problem.code,
      detail: problemText(problem.code, params, language),
      ...(fields ? { errors: fields.map((fault) => ({ field: fault.field, code: fault.code, detail: fieldText(fault, language) })) } : {}),
      ...(current ? { current } : {}),
      ...(errorId === undefined ? {} : { errorId }),
    });
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'BODY.UNREADABLE',
  401: 'ACCESS.SIGN_IN_NEEDED',
  403: 'ACCESS.DENIED',
  404: 'ROUTE.UNKNOWN',
  405: 'METHOD.NOT_ALLOWED',
  406: 'MEDIA_TYPE.UNSUPPORTED',
  413: 'BODY.TOO_LARGE',
  415: 'MEDIA_TYPE.UNSUPPORTED',
  503: 'UNAVAILABLE',
};

function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: unknown } | null)?.statusCode;
  const code = typeof status === 'number' ? BY_STATUS[status] : undefined;
  if (code !== undefined) return new Problem(code);
  // A client that sends what no parser takes, whatever the parser calls it.
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('BODY.UNREADABLE');
  if (isDiskFull(thrown)) return new Problem('STORAGE.FULL', { retryAfter: 60 });
  if (isRetryable(thrown)) return new Problem('UNAVAILABLE', { retryAfter: 2 });
  return new Problem('INTERNAL');
}
