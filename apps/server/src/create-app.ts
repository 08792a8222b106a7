import multipart from '@fastify/multipart';
import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { MAX_UPLOAD_MB } from './attachments/index.js';
import { entities } from './entities.js';
import { describeApi, serveApiDocs } from './openapi-document.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { harden, readableAddress } from './platform/http/hardening.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { validationPipe } from './platform/http/validation.js';
import { serveFaces, serveVerification } from './web/index.js';

export interface AppOptions {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock?: Clock;
  readonly logger?: LoggerService | LogLevel[] | false;
}

/** A body of text: 10,000 characters of four bytes, escaped, with room to spare. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** The service, ready to listen. */
export async function createApp({ config, dataSource, clock, logger = ['error', 'warn'] }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy ?? false,
    // Longer than any header may be: an address that names nothing is answered as one, in our words.
    routerOptions: { maxParamLength: 32_768 },
    rewriteUrl: readableAddress,
    // A signal closes what is under way and refuses what comes after.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  const module = AppModule.with({ config, entities, dataSource, ...(clock ? { clock } : {}) });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger, abortOnError: false });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(config.evenAnswersMs));
  app.enableShutdownHooks([]);
  harden(app, config);
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(multipart, { limits: { files: 1, fileSize: MAX_UPLOAD_MB * 1024 * 1024, fields: 4 } });
  await serveFaces(fastify);
  serveVerification(fastify, config.verificationFiles);
  serveApiDocs(app, describeApi(app));
  await app.init();
  return app;
}
