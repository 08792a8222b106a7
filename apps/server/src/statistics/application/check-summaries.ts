import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { MEASURES } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import { derivedId } from '../../platform/ids/ids.js';
import type { RequestStanding } from '../../requests/index.js';
import type { RequestDay } from '../infrastructure/request-day.entity.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';
import { countedId, countedOf, Tally } from './counting.js';
import type { SummaryKey } from './line-ids.js';

/** A line that is not what a recount says. */
export interface SummaryFault {
  readonly where: string;
  readonly kept: number;
  readonly counted: number;
}

export interface SummaryCheck {
  readonly requests: number;
  readonly lines: number;
  readonly faults: number;
  /** The first of them. */
  readonly examples: readonly SummaryFault[];
  /** Requests changed while it was checked: then a fault may be none. */
  readonly disturbed: boolean;
}

const PAGE = 300;
const EXAMPLES = 20;
/** Lines of so many requests are held in memory at once; of more, the places are gone through in several passes. */
const REQUESTS_IN_A_PASS = 50_000;

/** Counts every request anew and compares each line of the summaries with it. Nothing is changed. */
@Injectable()
export class CheckSummaries {
  constructor(
    private readonly reads: Reads,
    private readonly repository: SummariesRepository,
  ) {}

  /** @param report how many requests of how many were looked at; it may throw to stop */
  async run(tenantId: string, report: (done: number, total: number) => void = () => undefined): Promise<SummaryCheck> {
    const { manager } = this.reads;
    const before = await this.repository.state(manager, tenantId);
    const key: SummaryKey = { tenantId, generation: before?.active ?? 0 };
    const total = await this.repository.countRequests(manager, tenantId);
    const passes = Math.max(1, Math.ceil(total / REQUESTS_IN_A_PASS));
    const faults: SummaryFault[] = [];
    let [done, lines] = [0, 0];
    for (let pass = 0; pass < passes; pass++) {
      const isHere = (placeId: string): boolean => partOf(placeId, passes) === pass;
      const tally = new Tally(key, isHere);
      for await (const ids of this.pages(tenantId)) {
        faults.push(...(await this.recount(key, ids, tally, pass === 0)));
        report((done += ids.length), total * passes);
      }
      lines += await this.compare(key, tally, isHere, faults);
    }
    const after = await this.repository.state(manager, tenantId);
    const waiting = await this.repository.marks(manager, tenantId, 1);
    return { requests: total, lines, faults: faults.length, examples: faults.slice(0, EXAMPLES), disturbed: after?.folds !== before?.folds || waiting.length > 0 };
  }

  private async *pages(tenantId: string): AsyncGenerator<string[]> {
    let ids: string[] = [];
    do {
      ids = await this.repository.idsAfter(this.reads.manager, tenantId, ids.at(-1) ?? null, PAGE);
      if (ids.length > 0) yield ids;
    } while (ids.length === PAGE);
  }

  /** Also whether what is remembered of each request is right: by it its next change is taken off. */
  private async recount(key: SummaryKey, ids: readonly string[], tally: Tally, withRemembered: boolean): Promise<SummaryFault[]> {
    const requests = await this.repository.requests(this.reads.manager, key.tenantId, ids);
    const known = new Map(withRemembered ? (await this.repository.counted(this.reads.manager, ids.map((id) => countedId(key, id)))).map((one) => [one.requestId, one]) : []);
    const faults: SummaryFault[] = [];
    for (const { row, legs, rating } of requests) {
      const counted = countedOf(row, legs, rating);
      tally.add(counted, 1);
      const remembered = known.get(row.id);
      if (withRemembered && !isDeepStrictEqual(remembered?.counted, JSON.parse(JSON.stringify(counted)))) faults.push({ where: `request ${row.number}`, kept: remembered?.version ?? 0, counted: row.version });
    }
    return faults;
  }

  private async compare(key: SummaryKey, tally: Tally, isHere: (placeId: string) => boolean, faults: SummaryFault[]): Promise<number> {
    const days = new Map(tally.days.map((line) => [line.id, line]));
    const standings = new Map(tally.standings.map((line) => [line.id, line]));
    let lines = 0;
    for (const placeId of (await this.repository.placesOf(this.reads.manager, key)).filter(isHere)) {
      for (const line of await this.repository.daysOf(this.reads.manager, key, placeId)) {
        lines++;
        for (const measure of MEASURES) same(faults, `${nameOf(line)} ${measure}`, line[measure], days.get(line.id)?.[measure] ?? 0);
        days.delete(line.id);
      }
      for (const line of await this.repository.standingsOf(this.reads.manager, key, placeId)) {
        lines++;
        same(faults, nameOfStanding(line), line.n, standings.get(line.id)?.n ?? 0);
        standings.delete(line.id);
      }
    }
    for (const line of days.values()) for (const measure of MEASURES) same(faults, `${nameOf(line)} ${measure}`, 0, line[measure]);
    for (const line of standings.values()) same(faults, nameOfStanding(line), 0, line.n);
    return lines;
  }
}

function same(faults: SummaryFault[], where: string, kept: number, counted: number): void {
  if (Number(kept) !== counted) faults.push({ where, kept: Number(kept), counted });
}

const nameOf = ({ placeId, kind, slice, period, confidential }: RequestDay): string => `${placeId} ${kind} ${slice} ${period}${confidential ? ' confidential' : ''}`;
const nameOfStanding = ({ placeId, held, status, tier, dueDay }: RequestStanding): string => `${placeId} ${held ? 'holds' : 'has'} ${status} tier ${tier} due ${dueDay}`;
/** Places evenly over the passes. */
const partOf = (placeId: string, parts: number): number => (parts === 1 ? 0 : Buffer.from(derivedId(placeId)).readUInt32BE(0) % parts);
