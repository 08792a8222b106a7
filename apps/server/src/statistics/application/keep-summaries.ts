import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '../../platform/lease/rounds.js';
import { Tenants } from '../../tenancy/index.js';
import { DigestTimes } from './digest-times.js';
import { FoldSummaries } from './fold-summaries.js';

/** Whoever reads figures can wait for a minute that was busy; who reports or answers can not. */
const PATIENCE = 9;

/** Keeps the summaries of every district up while the service runs. */
@Injectable()
export class KeepSummaries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds((stopped) => this.round(stopped), new Logger('statistics'), PATIENCE);

  constructor(
    private readonly tenants: Tenants,
    private readonly folding: FoldSummaries,
    private readonly times: DigestTimes,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Does a little of what there is to do, and tells how much that was. */
  async round(stopped: () => boolean = () => false): Promise<number> {
    let done = 0;
    for (const tenant of await this.tenants.all()) {
      if (stopped()) break;
      await this.times.plan(tenant.id);
      done += await this.folding.fold(tenant.id);
    }
    return done;
  }
}
