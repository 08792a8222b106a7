import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Reference } from '../platform/database/orphans.js';
import { type Clearance, CLEARANCES, Clearing } from './application/clearing.js';
import { DistrictQueues } from './application/district-queues.js';
import { ONCE_ROUNDS, type OnceRound, PERIODIC_ROUNDS, type PeriodicRound } from './application/occasions.js';
import { OrphanCheck, REFERENCES } from './application/orphan-check.js';
import { Queues } from './application/queues.js';
import { UpkeepRounds } from './application/upkeep-rounds.js';
import { UpkeepState } from './application/upkeep-state.js';
import { QueueController } from './http/queue.controller.js';

/** What the operator's command line needs; nothing runs by itself. */
@Module({ providers: [Queues, UpkeepState], exports: [Queues, UpkeepState] })
export class QueuesModule {}

export interface UpkeepOptions {
  readonly references: readonly Reference[];
  readonly clearances: readonly Clearance[];
  readonly once: { readonly from: Type; readonly rounds: readonly Type<OnceRound>[] };
  readonly periodic: { readonly from: readonly Type[]; readonly rounds: readonly Type<PeriodicRound>[] };
}

@Module({})
export class UpkeepModule {
  static with({ references, clearances, once, periodic }: UpkeepOptions): DynamicModule {
    return {
      module: UpkeepModule,
      imports: [QueuesModule, once.from, ...periodic.from],
      controllers: [QueueController],
      providers: [{ provide: REFERENCES, useValue: references }, { provide: CLEARANCES, useValue: clearances },
        { provide: ONCE_ROUNDS, useFactory: (...rounds: OnceRound[]) => rounds, inject: [...once.rounds] },
        { provide: PERIODIC_ROUNDS, useFactory: (...rounds: PeriodicRound[]) => rounds, inject: [...periodic.rounds] }, Clearing, DistrictQueues, OrphanCheck, UpkeepRounds],
    };
  }
}
