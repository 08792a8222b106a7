import { createClient, fetchTransport, type Client, type paths, type Schemas } from '@yige/api-client';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createApp } from '../create-app.js';
import { SealAudit } from '../audit/index.js';
import { entities } from '../entities.js';
import { Config } from '../platform/config/config.js';
import { openDatabase } from '../platform/database/open-database.js';
import { CarryRounds } from '../platform/outbox/carriage.js';
import { OutboxDispatcher } from '../platform/outbox/dispatcher.js';
import { Scheduler } from '../platform/scheduler/scheduler.js';
import { MakePosters } from '../posters/index.js';
import { FindStranded } from '../requests/index.js';
import { KeepSummaries } from '../statistics/index.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';
import { counted, settled } from './settled.js';
import { TestClock } from './test-clock.js';
import { makeSmallDistrict, PASSWORD, type SmallDistrict } from './small-district.js';

export type Api = Client<paths>;

export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly clock: TestClock;
  readonly url: string;
  readonly district: SmallDistrict;
  /** Ends the process, as a restart does, and answers the one that follows on the same data and clock. */
  restart(): Promise<RunningApp>;
  /** Everything that is due and everything that follows from it has happened. */
  settled(): Promise<void>;
  /** What happened is in the summaries; time did nothing for it. */
  counted(): Promise<void>;
  /** A visitor without an account; with a lookup code, the reporter of that request. */
  visitor(lookupCode?: string): Api;
  /** With a session that was begun. */
  bearer(token: string): Api;
  /** Signed in as an account of the small district. */
  as(login: string): Promise<Api>;
  stop(): Promise<void>;
}

/**
 * The whole service on a fresh database, with further settings where a spec is about them, listening on a port of its own, called through the client
 * that is shipped. Specs let hours pass between two calls, so sessions end by idleness only where a spec says so; they ask often for what is not there, and are told at once.
 */
export async function startApp(settings: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
  return begin(await freshDatabase(), new TestClock(), null, settings);
}

async function begin(database: FreshDatabase, clock: TestClock, known: SmallDistrict | null, settings: NodeJS.ProcessEnv): Promise<RunningApp> {
  const config = new Config({ YIGE_IDLE_MINUTES: '720', YIGE_EVEN_ANSWERS_MS: '0', ...settings, YIGE_MODE: 'trial', YIGE_DATA: database.dir, DATABASE_URL: database.url, PORT: '0' });
  const dataSource = await openDatabase(config, entities, clock.now());
  const app = await createApp({ config, dataSource, clock });
  const district = known ?? (await makeSmallDistrict(app));
  await app.listen(0, '127.0.0.1');
  await stopBackground(app);
  const url = await app.getUrl();
  const api = (authorization?: string): Api => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    return createClient(fetchTransport({ fetch, baseUrl: url, headers: () => headers }));
  };
  return {
    app,
    dataSource,
    clock,
    url,
    district,
    restart: async () => {
      await app.close();
      return begin(database, clock, district, settings);
    },
    settled: () => settled(app, dataSource, clock),
    counted: () => counted(app),
    visitor: (lookupCode) => api(lookupCode === undefined ? undefined : `Lookup ${lookupCode}`),
    bearer: (token) => api(`Bearer ${token}`),
    as: async (login) => api(`Bearer ${(await api().call('post', '/api/sessions', { body: { login, password: PASSWORD } })).token}`),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** What is due happens when a spec says `settled`, and not at a moment that depends on how busy the machine is. */
async function stopBackground(app: NestFastifyApplication): Promise<void> {
  for (const rounds of [Scheduler, OutboxDispatcher, CarryRounds, KeepSummaries, FindStranded, SealAudit, MakePosters]) await app.get<BeforeApplicationShutdown>(rounds).beforeApplicationShutdown();
}

/** A key as a client makes one. */
export const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });

/** Files a request at the first eastern grid and answers its receipt. */
export async function report(api: Api, body: Partial<Schemas['SubmitRequest']> = {}): Promise<Schemas['ReceiptView']> {
  return api.call('post', '/api/requests', { headers: key(), body: { text: '楼道里堆满了纸箱和旧家具，挡住了消防通道', code: 'EAST1', ...body } });
}
