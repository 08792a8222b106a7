import { Injectable } from '@nestjs/common';
import {
  DAY_MS, daysBetween, DEFINITIONS_VERSION, INDICATOR_CODES, indicatorOf, type Instant, OPEN_STATUSES, SETTLED_NEXT_DAY, shanghaiDay, SHANGHAI_OFFSET_MS, TIERS, TIME_CODES, timesOf,
} from '@yige/domain';
import { ReadCatalogue } from '../../catalogue/index.js';
import { orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import type { OverviewAreaView, OverviewMatterView, OverviewView } from '../http/overview.dto.js';
import { type Area, type AreaPart, Areas, type TreeTime } from './areas.js';
import { CountRows } from './count-rows.js';
import { type AllCounts, type CountedLine, type OpenAndLate, ReadSummaries, type Reading, type Span, totalOf } from './read-summaries.js';

const TOP_MATTERS = 10;

/** How an area stands: what is open now, and what came and was closed in a period. Counts of requests, never of persons, read from summaries. */
@Injectable()
export class Overview {
  constructor(
    private readonly areas: Areas,
    private readonly summaries: ReadSummaries,
    private readonly rows: CountRows,
    private readonly catalogue: ReadCatalogue,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a node that is not at or below one of the caller's, or of a kind that holds no area. */
  async of(actor: SignedInActor, nodeId: string | undefined, days: number, as: TreeTime): Promise<OverviewView> {
    const area = await this.areas.of(actor, nodeId, as);
    const now = this.clock.now();
    const since = startOfShanghaiDay(now) - (days - 1) * DAY_MS;
    const span: Span = { from: shanghaiDay(since), to: shanghaiDay(now), toNow: true };
    const reading: Reading = { ...(await this.summaries.edition(actor.tenantId)), placeIds: area.placeIds, maySeeConfidential: area.maySeeConfidential };
    const [standing, tiers, byDay, matters, byArea, { indicators, times }] = await Promise.all([
      this.standing(reading, area, now),
      this.summaries.days(reading, 'tier', span, ['slice'], ['received', 'closed', 'solved', 'unsolved', 'noAnswer']),
      this.summaries.days(reading, 'tier', span, ['period'], ['received', 'closed']),
      this.summaries.days(reading, 'matter', span, ['slice'], ['received']),
      this.byArea(reading, area, span, now),
      this.indicators(reading, span, now),
    ]);
    const { received, closed, solved, unsolved, noAnswer } = totalOf(tiers);
    const ofDay = new Map(byDay.map((line) => [line.period, line.counts]));
    return {
      node: orgRefView(area.node), since: new Date(since).toISOString(), as, definitionsVersion: DEFINITIONS_VERSION, complete: reading.builtAt !== null,
      ...standing, received, closed, solved, unsolved, noAnswer, indicators, times,
      byTier: standing.byTier.map((tier) => ({ ...tier, received: totalOf(tiers, ({ slice }) => slice === String(tier.tier)).received })),
      topMatters: await this.topMatters(actor.tenantId, matters),
      byArea: withRest(byArea, standing, received),
      // A day on which nothing came is a valid day and stands with 0.
      perDay: daysBetween(span.from, span.to).map((day) => ({ day, received: ofDay.get(day)?.received ?? 0, closed: ofDay.get(day)?.closed ?? 0 })),
    };
  }

  private async standing(reading: Reading, area: Area, now: Instant) {
    const [open, today] = await Promise.all([this.summaries.standing(reading, shanghaiDay(now)), this.rows.dueAbout(reading, area, now)]);
    return {
      open: total(open),
      overdue: late(open) + today.overdue,
      dueSoon: today.dueSoon,
      unsorted: total(open.filter(({ status }) => status === 'submitted')),
      byTier: TIERS.map((tier) => ({ tier, open: total(open.filter((line) => line.tier === tier)) })),
      byStatus: OPEN_STATUSES.map((status) => ({ status, count: total(open.filter((line) => line.status === status)) })),
    };
  }

  /** Limits that end today are not missed yet. */
  private async indicators(reading: Reading, { from, to }: Span, now: Instant): Promise<Pick<OverviewView, 'indicators' | 'times'>> {
    const yesterday = shanghaiDay(now - DAY_MS);
    const [all, settled] = await Promise.all([this.summaries.days(reading, 'tier', { from, to }, []), this.summaries.days(reading, 'tier', { from, to: yesterday }, [])]);
    const [counts, before] = [totalOf(all), totalOf(settled)];
    for (const measure of SETTLED_NEXT_DAY) counts[measure] = before[measure];
    return { indicators: INDICATOR_CODES.map((code) => ({ code, ...indicatorOf(code, counts) })), times: TIME_CODES.map((code) => ({ code, ...timesOf(code, counts) })) };
  }

  private async topMatters(tenantId: string, lines: readonly CountedLine[]): Promise<OverviewMatterView[]> {
    const active = await this.catalogue.forReader(tenantId);
    return lines
      .map(({ slice, counts }) => ({ code: slice === '' ? null : slice, count: counts.received }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.code ?? '~').localeCompare(b.code ?? '~'))
      .slice(0, TOP_MATTERS)
      .map(({ code, count }) => ({ code, name: code === null ? null : (active.matter(code)?.name ?? code), count }));
  }

  private async byArea(reading: Reading, area: Area, span: Span, now: Instant): Promise<OverviewAreaView[]> {
    const all = { ...reading, placeIds: area.parts.flatMap(({ placeIds }) => placeIds) };
    const wholeSpan = area.parts.filter((part) => !isWindow(part, span));
    const [lines, standing] = await Promise.all([this.summaries.days({ ...all, placeIds: wholeSpan.flatMap(({ placeIds }) => placeIds) }, 'tier', span, ['placeId'], ['received']), this.summaries.standingAt(all, shanghaiDay(now))]);
    const rows = await Promise.all(area.parts.map(async (part) => {
      const open = standing.filter(({ placeId }) => part.placeIds.includes(placeId));
      const stands = part.from === null && part.to === null
        ? { open: total(open), overdue: late(open) }
        : await this.rows.openOfMoved(reading, area.node, part.node, now);
      const counts = isWindow(part, span) ? await this.window(all, part, span) : totalOf(lines, ({ placeId }) => part.placeIds.includes(placeId));
      return { node: orgRefView(part.node), closedNode: part.node.validTo !== null, ...stands, received: counts.received };
    }));
    return rows
      .filter(({ closedNode, open, received }) => !closedNode || open + received > 0)
      .map(({ node, open, overdue, received }) => ({ node, open, overdue, received }))
      .sort((a, b) => (a.node.code ?? '~').localeCompare(b.node.code ?? '~'));
  }

  /** Of a part that was one for some of the days only. */
  private async window(reading: Reading, part: AreaPart, span: Span): Promise<AllCounts> {
    const from = part.from !== null && part.from > span.from ? part.from : span.from;
    const to = part.to !== null && part.to < span.to ? part.to : span.to;
    return totalOf(from > to ? [] : await this.summaries.days({ ...reading, placeIds: part.placeIds }, 'tier', { from, to }, [], ['received']));
  }
}

const isWindow = ({ from, to }: AreaPart, span: Span): boolean => (from !== null && from > span.from) || (to !== null && to < span.to);
const total = (lines: readonly OpenAndLate[]): number => lines.reduce((sum, { count }) => sum + count, 0);
const late = (lines: readonly OpenAndLate[]): number => lines.reduce((sum, line) => sum + line.late, 0);

/** What is in none of the parts: its place is not known yet. */
function withRest(parts: OverviewAreaView[], whole: { open: number; overdue: number }, received: number): OverviewAreaView[] {
  if (parts.length === 0) return parts;
  const rest = (of: 'open' | 'overdue' | 'received', all: number): number => Math.max(0, all - parts.reduce((sum, part) => sum + part[of], 0));
  const line = { node: null, open: rest('open', whole.open), overdue: Math.min(rest('open', whole.open), rest('overdue', whole.overdue)), received: rest('received', received) };
  return line.open + line.received > 0 ? [...parts, line] : parts;
}

const startOfShanghaiDay = (now: number): number => Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS) * DAY_MS - SHANGHAI_OFFSET_MS;
