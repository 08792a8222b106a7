import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { AuditRepository } from '../infrastructure/audit.repository.js';
import type { AuditEntry } from '../infrastructure/audit-entry.entity.js';
import type { AuditLink } from '../infrastructure/audit-link.entity.js';
import { beginningOf, canonical, linkHash } from './chain.js';
import { HeadKey, type SignedHead } from './signed-head.js';

/**
 * `altered`: an entry says something else than when it was sealed; `deleted`: an entry or its place is gone; `inserted`: an entry that the
 * service did not write; `reordered`: genuine entries in other places; `truncated`: a head reaches further than the chain;
 * `rewritten`: the chain is whole and not the one that a head knows; `foreignHead`: a head that this installation did not sign.
 */
export type BreakKind = 'altered' | 'deleted' | 'inserted' | 'reordered' | 'truncated' | 'rewritten' | 'foreignHead';

export interface ChainBreak {
  readonly kind: BreakKind;
  /** The place; null for an entry that has none. */
  readonly sequence: number | null;
  readonly entryId: string | null;
}

export interface VerifiedChain {
  /** How many places were found right, from the first on. */
  readonly entries: number;
  /** Of the last one that is right. */
  readonly hash: string;
  /** Null when everything is as it was written. */
  readonly broken: ChainBreak | null;
}

const PAGE = 500;

/** Follows a district's chain from its beginning and names the first place that is not as it was written. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly repository: AuditRepository,
    private readonly headKey: HeadKey,
    private readonly keys: Keys,
    private readonly reads: Reads,
  ) {}

  /** @param heads signed heads of this district that were kept elsewhere; without one, a tail that was cut off leaves no trace */
  async run(tenantId: string, heads: readonly SignedHead[] = [], progress: (entries: number) => void = () => undefined): Promise<VerifiedChain> {
    const foreign = heads.find((head) => head.tenant === tenantId && !this.headKey.isOurs(head));
    const hashAt = new Map(heads.filter(({ tenant }) => tenant === tenantId).map(({ sequence, hash }) => [sequence, hash]));
    let last = { seq: 0, hash: beginningOf(tenantId) };
    const brokenAt = (broken: ChainBreak): VerifiedChain => ({ entries: last.seq, hash: last.hash, broken });
    if (foreign) return brokenAt({ kind: 'foreignHead', sequence: foreign.sequence, entryId: null });
    for (let links = await this.page(tenantId, 0); links.length > 0; links = await this.page(tenantId, last.seq)) {
      const entries = await this.repository.entries(this.reads.manager, links.map(({ id }) => id));
      for (const link of links) {
        const kind = this.breakOf(last, link, entries.get(link.id) ?? null) ?? ((hashAt.get(link.seq) ?? link.hash) === link.hash ? null : 'rewritten');
        if (kind !== null) return brokenAt({ kind, sequence: kind === 'deleted' ? last.seq + 1 : link.seq, entryId: link.id });
        last = link;
      }
      progress(last.seq);
      await turn();
    }
    const furthest = Math.max(0, ...hashAt.keys());
    if (furthest > last.seq) return brokenAt({ kind: 'truncated', sequence: last.seq + 1, entryId: null });
    const astray = await this.repository.astray(this.reads.manager, tenantId);
    if (astray) return brokenAt({ kind: this.isGenuine(astray) ? 'deleted' : 'inserted', sequence: null, entryId: astray.id });
    return { entries: last.seq, hash: last.hash, broken: null };
  }

  private page(tenantId: string, after: number): Promise<AuditLink[]> {
    return this.repository.linksAfter(this.reads.manager, tenantId, after, PAGE);
  }

  private breakOf(before: Pick<AuditLink, 'seq' | 'hash'>, link: AuditLink, entry: AuditEntry | null): BreakKind | null {
    if (link.seq !== before.seq + 1 || entry === null) return 'deleted';
    const isGenuine = this.isGenuine(entry);
    const isSealed = linkHash(link.seq, link.previousHash, entry) === link.hash;
    if (!isGenuine) return isSealed ? 'inserted' : 'altered';
    return isSealed && link.previousHash === before.hash ? null : 'reordered';
  }

  /** Written by the service, as it stands. */
  private isGenuine(entry: AuditEntry): boolean {
    return this.keys.isMac('audit-entry', canonical(entry), entry.mac);
  }
}
