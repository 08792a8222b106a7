import { Injectable } from '@nestjs/common';
import { Photos } from '../../attachments/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { systemActor } from '../../platform/http/actor.js';
import { EraseReporter } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';

/** What is no longer to be kept, or was removed: how many, by what it is. */
export interface RetentionCount {
  /** Requests whose reporter is forgotten: name, number, account, code, photos, who looked. */
  readonly reporters: number;
  /** Photos that were uploaded and never sent with anything. */
  readonly uploads: number;
}

const BATCH = 200;
const DAY_MS = 86_400_000;

/** Forgets what has been kept long enough, each night. The tables through which everything passes are cleared each hour by upkeep. */
@Injectable()
export class Retention {
  /** Of the nightly round (upkeep). */
  readonly id = 'retention';
  readonly every = 'night';

  constructor(
    private readonly reporters: EraseReporter,
    private readonly photos: Photos,
    private readonly tenants: Tenants,
    private readonly audit: Audit,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What the next round will do; nothing is changed. */
  async plan(): Promise<RetentionCount> {
    let uploads = 0;
    for (const { id } of await this.tenants.all()) uploads += (await this.photos.unclaimed(id, Number.MAX_SAFE_INTEGER)).length;
    return { reporters: await this.reporters.due(this.identityBefore()), uploads };
  }

  async run(stopped: () => boolean = () => false): Promise<RetentionCount> {
    const reporters = await this.reporters.runDue(this.identityBefore(), stopped);
    let uploads = 0;
    for (const { id } of await this.tenants.all()) uploads += await this.removeUploads(id, stopped);
    const count = { reporters, uploads };
    if (reporters + uploads > 0) for (const { id } of await this.tenants.all()) await this.audit.saw(systemActor(id), { action: 'retention.run', about: 'retention', detail: count });
    return count;
  }

  private async removeUploads(tenantId: string, stopped: () => boolean): Promise<number> {
    for (let removed = 0; ; ) {
      const rows = stopped() ? [] : await this.photos.unclaimed(tenantId, BATCH);
      if (rows.length === 0) return removed;
      const ids = await this.photos.destroyRows(rows);
      await this.uow.run((tx) => this.photos.forget(tx, ids));
      removed += rows.length;
    }
  }

  private identityBefore(): number {
    return this.clock.now() - this.config.keepIdentityDays * DAY_MS;
  }
}
