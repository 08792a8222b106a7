import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { LRUCache } from 'lru-cache';
import { And, LessThanOrEqual, Like, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { untaken } from '../../platform/lease/leased-row.js';
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
  /** Work given up after eight tries; above 0 somebody has to look (`yige queue list`, of rounds `yige upkeep list`). */
  readonly dead: Readonly<Record<QueueKind | 'rounds', number>>;
  /** Null until the first night. */
  readonly orphans: { readonly checkedAt: string; readonly count: number } | null;
}

/** How a round that comes again and again stands. */
export interface RoundStanding {
  /** The last that was due; null while there was none. */
  readonly last: UpkeepRound | null;
  /** When the coming one is due; null where none is planned. */
  readonly nextAt: Instant | null;
}

/** Each has come at least once in so long. */
const LOOKED_BACK_MS = 8 * 86_400_000;

/** Monitors ask often, and every few seconds is soon enough to learn of it. */
const REMEMBER_MS = 5_000;

@Injectable()
export class UpkeepState {
  private readonly remembered = new LRUCache<'now', Upkeep>({ max: 1, ttl: REMEMBER_MS });

  constructor(
    private readonly reads: Reads,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<Upkeep> {
    let known = this.remembered.get('now');
    if (!known) {
      const last = await this.lastOrphanCheck();
      known = { dead: { ...(await this.queues.dead()), rounds: (await this.givenUp()).length }, orphans: last && { checkedAt: last.checkedAt, count: last.orphans } };
      this.remembered.set('now', known);
    }
    return known;
  }

  /** Rounds that were given up, but for those that a later one has made good. */
  async givenUp(): Promise<UpkeepRound[]> {
    const { manager } = this.reads;
    const dead = await manager.find(UpkeepRound, { where: { status: 'dead' }, order: { id: 'ASC' } });
    const madeGood = await Promise.all(dead.map(({ id, kind }) => manager.existsBy(UpkeepRound, { kind, status: 'done', id: And(MoreThan(id), Like(`${nameOf(id)}%`)) })));
    return dead.filter((_, n) => madeGood[n] !== true);
  }

  /** Of every round the last that was due and the coming one, among those of the last days. */
  async newest(): Promise<UpkeepRound[]> {
    const now = this.clock.now();
    const rounds = await this.reads.manager.find(UpkeepRound, { where: { dueAt: MoreThan(now - LOOKED_BACK_MS) }, order: { id: 'DESC' } });
    const seen = new Set<string>();
    return rounds.filter(({ id, dueAt }) => {
      const which = `${nameOf(id)} ${dueAt > now ? 'coming' : 'last'}`;
      return !seen.has(which) && seen.add(which);
    }).reverse();
  }

  /** Sets a round that was given up going anew, with all its tries. @returns whether there was one, once it was written */
  again(id: string): (tx: Tx) => Promise<boolean> {
    return async (tx) => (await updateRows(tx, UpkeepRound, { id, status: 'dead' }, untaken(this.clock.now()))) === 1;
  }

  /** @param name of a periodic round */
  async standing(name: string): Promise<RoundStanding> {
    const { manager } = this.reads;
    const [id, now] = [Like(`${name}@%`), this.clock.now()];
    const [[last], [next]] = await Promise.all([
      manager.find(UpkeepRound, { where: { kind: 'periodic', id, dueAt: LessThanOrEqual(now) }, order: { id: 'DESC' }, take: 1 }),
      manager.find(UpkeepRound, { where: { kind: 'periodic', id, dueAt: MoreThan(now) }, order: { id: 'ASC' }, take: 1 }),
    ]);
    return { last: last ?? null, nextAt: next?.dueAt ?? null };
  }

  /** Null when none has ended yet. */
  async lastOrphanCheck(): Promise<LastOrphanCheck | null> {
    const round = await this.reads.manager.findOne(UpkeepRound, { where: { kind: 'orphans', status: 'done' }, order: { id: 'DESC' } });
    if (!round || round.result === null || round.finishedAt === null) return null;
    return { ...(round.result as unknown as OrphanResult), checkedAt: new Date(round.finishedAt).toISOString() };
  }
}

/** What the occasions of one round begin with: before its day or hour. */
const nameOf = (id: string): string => id.replace(/(?<=[@-])\d{4}-.*$/, '');
