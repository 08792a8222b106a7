import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import type { MatterSentence } from '@yige/triage';
import { KnownMatters } from '../../requests/index.js';

/** More would take training beyond a minute, and what is older is told in other words. */
const MOST = 10_000;

/** What a district has said that its requests are about. */
@Injectable()
export class SortedHistory {
  constructor(private readonly known: KnownMatters) {}

  /** The newest, the oldest of them first. */
  async newest(tenantId: string): Promise<MatterSentence[]> {
    const rows = await this.known.newest(tenantId, { most: MOST });
    return rows.reverse().map(({ text, kind, matterCode }) => ({ text, kind, matter: matterCode ?? '' }));
  }

  /** Of how many of these it is known only after a moment what they are about, whenever they were reported. */
  async countSince(tenantId: string, moment: Instant): Promise<number> {
    return (await this.known.newest(tenantId, { most: MOST })).filter(({ knownSince }) => knownSince > moment).length;
  }
}
