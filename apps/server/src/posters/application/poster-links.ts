import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { Problem } from '../../platform/http/problem.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import type { PosterLinkView } from '../http/posters.dto.js';
import { PosterJob, posterKey } from '../infrastructure/poster-job.entity.js';

const LINK_MS = 10 * 60_000;

export interface PosterFile {
  readonly bytes: Buffer;
  readonly job: PosterJob;
}

/** A way to one file of posters for what cannot carry a session, such as a browser's own download: signed, and over after ten minutes. */
@Injectable()
export class PosterLinks {
  constructor(
    private readonly reads: Reads,
    private readonly store: ObjectStore,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  make({ tenantId, id }: PosterJob): PosterLinkView {
    const until = this.clock.now() + LINK_MS;
    const said = [tenantId, id, until.toString(36)].join('.');
    return { path: `/api/poster-files/${said}.${this.keys.mac('poster-link', said, 'base64url')}`, until: new Date(until).toISOString() };
  }

  /** @throws Problem NOT_FOUND for a link that is over or was changed, or a file that is gone */
  async open(link: string): Promise<PosterFile> {
    const [tenantId = '', id = '', until = '', ...given] = link.split('.');
    const isOurs = this.keys.isMac('poster-link', [tenantId, id, until].join('.'), given.join('.'), 'base64url');
    if (!isOurs || parseInt(until, 36) <= this.clock.now()) throw new Problem('NOT_FOUND');
    const job = await this.reads.manager.findOneBy(PosterJob, { id, tenantId });
    const bytes = job && !job.cleared ? await this.store.get(posterKey(job)) : null;
    if (!job || !bytes) throw new Problem('NOT_FOUND');
    return { bytes, job };
  }
}
