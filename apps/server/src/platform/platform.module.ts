import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, MixedList } from 'typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { DatabaseClock } from './clock/database-clock.js';
import { DrillClock } from './clock/drill-clock.js';
import { Config } from './config/config.js';
import { KeyBook } from './crypto/key-book.js';
import { KeyRing } from './crypto/key-ring.js';
import { Keys } from './crypto/keys.js';
import { Rewrap } from './crypto/rewrap.js';
import { RingFile } from './crypto/ring-file.js';
import { createDataSource } from './database/data-source.js';
import { Reads } from './database/reads.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Ids, UuidV7Ids } from './ids/ids.js';
import { Attempts } from './limits/attempts.js';
import { CallLimits } from './limits/call-limits.js';
import { OutboxCarriage } from './outbox/carriage.js';
import { Outbox } from './outbox/outbox.js';
import { KeyWrap } from './ports/key-wrap.port.js';
import { TokenKeeper } from './ports/token-keeper.port.js';
import { PushListeners } from './pushes/push-listeners.js';
import { Agenda } from './scheduler/agenda.js';
import { ServiceTokens } from './tokens/service-tokens.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly entities: MixedList<EntityTarget<object>>;
  /** Opened and migrated by whoever starts the process. */
  readonly dataSource: DataSource;
  readonly clock?: Clock;
}

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    const { config, dataSource } = options;
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRootAsync({ useFactory: () => dataSource.options, dataSourceFactory: () => Promise.resolve(dataSource) })],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useFactory: (opened: DataSource) => options.clock ?? clockOf(config, opened), inject: [getDataSourceToken()] },
        { provide: Ids, useClass: UuidV7Ids },
        { provide: UnitOfWork, useFactory: (opened: DataSource) => new UnitOfWork(opened), inject: [getDataSourceToken()] },
        { provide: Reads, useFactory: (opened: DataSource) => openReads(opened, options), inject: [getDataSourceToken()] },
        { provide: RingFile, useFactory: (wrap: KeyWrap) => new RingFile(config, wrap), inject: [KeyWrap] },
        { provide: KeyBook, useFactory: (reads: Reads, uow: UnitOfWork, now: Clock) => new KeyBook(reads, uow, now), inject: [Reads, UnitOfWork, Clock] },
        { provide: KeyRing, useFactory: openRing, inject: [RingFile, KeyBook] },
        { provide: Keys, useFactory: (ring: KeyRing) => new Keys(ring), inject: [KeyRing] },
        Agenda,
        Rewrap,
        Outbox,
        OutboxCarriage,
        Idempotency,
        Attempts,
        CallLimits,
        PushListeners,
        { provide: TokenKeeper, useClass: ServiceTokens },
      ],
      exports: [Agenda, Config, Clock, Ids, UnitOfWork, Reads, KeyBook, KeyRing, Keys, Rewrap, RingFile, Outbox, OutboxCarriage, Idempotency, Attempts, CallLimits, PushListeners, TokenKeeper],
    };
  }
}

/** Opened and compared with what the database was written by, before anything can write by it. */
async function openRing(file: RingFile, book: KeyBook): Promise<KeyRing> {
  const ring = await file.open();
  await book.check(ring);
  return ring;
}

async function clockOf({ embedded, drillClock }: Config, dataSource: DataSource): Promise<Clock> {
  const clock = embedded ? new SystemClock() : await DatabaseClock.of(dataSource);
  return drillClock === null ? clock : new DrillClock(clock, drillClock);
}

/** Beside the writing connection where there is only one of it; otherwise the same pool. */
async function openReads(dataSource: DataSource, { config, entities }: PlatformOptions): Promise<Reads> {
  if (!config.embedded) return new Reads(dataSource);
  const readOnly = await createDataSource({ url: config.databaseUrl, entities, readOnly: true });
  return new Reads(await readOnly.initialize(), true);
}
