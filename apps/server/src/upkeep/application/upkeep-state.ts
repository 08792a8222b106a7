import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Reads } from '../../platform/database/reads.js';
import { UpkeepRound } from '../infrastructure/upkeep-round.entity.js';
import type { OrphanResult } from './orphan-check.js';
import type { QueueKind } from './queue-kinds.js';
import { Queues } from './queues.js';

/** The last look through all references. */
export interface LastOrphanCheck extends OrphanResult {
  readonly checkedAt: string;
}

/** What a monitor of the service has to know beside that it answers: numbers alone. */
export interface Upkeep {
  /** Work given up after eight tries; above 0 somebody has to look (`yige queue list`). */
  readonly dead: Readonly<Record<QueueKind, number>>;
  /** Null until the first night. */
  readonly orphans: { readonly checkedAt: string; readonly count: number } | null;
}

/** Monitors ask often, and every few seconds is soon enough to learn of it. */
const REMEMBER_MS = 5_000;

@Injectable()
export class UpkeepState {
  private readonly remembered = new LRUCache<'now', Upkeep>({ max: 1, ttl: REMEMBER_MS });

  constructor(
    private readonly reads: Reads,
    private readonly queues: Queues,
  ) {}

  async now(): Promise<Upkeep> {
    let known = this.remembered.get('now');
    if (!known) {
      const last = await this.lastOrphanCheck();
      known = { dead: await this.queues.dead(), orphans: last && { checkedAt: last.checkedAt, count: last.orphans } };
      this.remembered.set('now', known);
    }
    return known;
  }

  /** Null when none has ended yet. */
  async lastOrphanCheck(): Promise<LastOrphanCheck | null> {
    const round = await this.reads.manager.findOne(UpkeepRound, { where: { kind: 'orphans', status: 'done' }, order: { id: 'DESC' } });
    if (!round || round.result === null || round.finishedAt === null) return null;
    return { ...(round.result as unknown as OrphanResult), checkedAt: new Date(round.finishedAt).toISOString() };
  }
}
