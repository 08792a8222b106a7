import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Reference } from '../platform/database/orphans.js';
import { type Clearance, CLEARANCES, Clearing } from './application/clearing.js';
import { DistrictQueues } from './application/district-queues.js';
import { ONCE_ROUNDS, type OnceRound } from './application/occasions.js';
import { OrphanCheck, REFERENCES } from './application/orphan-check.js';
import { Queues } from './application/queues.js';
import { UpkeepRounds } from './application/upkeep-rounds.js';
import { UpkeepState } from './application/upkeep-state.js';
import { QueueController } from './http/queue.controller.js';

/** What the operator's command line needs; nothing runs by itself. */
@Module({ providers: [Queues, UpkeepState], exports: [Queues, UpkeepState] })
export class QueuesModule {}

@Module({})
export class UpkeepModule {
  static with({ references, clearances, once }: { references: readonly Reference[]; clearances: readonly Clearance[]; once: { from: Type; rounds: Type<OnceRound>[] } }): DynamicModule {
    return {
      module: UpkeepModule,
      imports: [QueuesModule, once.from],
      controllers: [QueueController],
      providers: [{ provide: REFERENCES, useValue: references }, { provide: CLEARANCES, useValue: clearances },
        { provide: ONCE_ROUNDS, useFactory: (...rounds: OnceRound[]) => rounds, inject: once.rounds }, Clearing, DistrictQueues, OrphanCheck, UpkeepRounds],
    };
  }
}
