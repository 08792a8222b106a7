import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import { PosterJob, posterKey } from '../infrastructure/poster-job.entity.js';

export const CLEAR_POSTERS = 'posters.clear';
/** How long a file of posters is kept: long enough for a printer, and it can be made again at any time. */
export const POSTERS_KEPT_MS = 7 * DAY_MS;

/** Takes away the files of posters when their days are over, whether they were fetched, called off or never finished. */
@Injectable()
export class ClearPosters implements DueWorkHandler {
  readonly kinds = [CLEAR_POSTERS];

  constructor(
    private readonly reads: Reads,
    private readonly store: ObjectStore,
  ) {}

  async prepare({ subjectId: id, tenantId }: DueWork): Promise<Effect> {
    const job = await this.reads.manager.findOneBy(PosterJob, { id, tenantId });
    if (job) await this.store.remove(posterKey(job));
    return async (tx) => {
      await updateRows(tx, PosterJob, { id, tenantId }, { cleared: true });
      // What was never finished need not be begun any more.
      await updateRows(tx, PosterJob, { id, tenantId, status: 'pending' }, { status: 'discarded' });
    };
  }
}
