import { type Instant, nextLegSeq } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';
import type { HandlingLeg } from '../../infrastructure/handling-leg.entity.js';
import { calledEvents, helperLeg } from '../helper-legs.js';
import type { CommandHandler, MoveContext } from '../move.js';
import type { AssistTask } from './command-inputs.js';
import { momentBetween } from './moments.js';

/** 协办: other units help, each with one sentence on what to do and a limit of its own. The lead stays answerable and answers the resident. */
export const addAssistant: CommandHandler<'addAssistant'> = async (context, input) => {
  const calls = await helpersFor(context, input.units, null);
  return { set: calling(context, calls), calls, events: calls.flatMap(calledEvents) };
};

/** The legs of units that are given something to do. @throws Problem for a unit that cannot help, leads, or helps already. */
export async function helpersFor(context: MoveContext, tasks: readonly AssistTask[], whistleId: string | null): Promise<HandlingLeg[]> {
  const { row, now, dispatching, helpers, ids } = context;
  const latest = latestFor(context);
  const sign = await dispatching.signDue(row, now);
  const busy = new Set([row.holderUnitId, ...helpers.filter((leg) => leg.part === 'assist').map((leg) => leg.unitId)]);
  const first = nextLegSeq(row);
  const legs: HandlingLeg[] = [];
  for (const [index, { unitId, task, dueAt }] of tasks.entries()) {
    const unit = await dispatching.helper(row.tenantId, unitId);
    if (busy.has(unit.id)) throw new Problem('REQUEST.UNIT_HELPS_ALREADY');
    busy.add(unit.id);
    const due = dueAt === undefined ? latest : momentBetween(dueAt, now, latest);
    legs.push(helperLeg(row, { id: ids.next(), seq: first + index, part: 'assist', unit, at: now, signDueAt: due > now ? Math.min(sign, due) : sign, dueAt: due, task, whistleId }));
  }
  return legs;
}

/** What calling units changes in the request. */
export const calling = ({ row }: MoveContext, calls: readonly HandlingLeg[]): { assistSeq: number; openAssists: number } => ({
  assistSeq: Math.max(row.assistSeq, ...calls.map((leg) => leg.seq)),
  openAssists: row.openAssists + calls.length,
});

function latestFor({ row, now, deadlines }: MoveContext): Instant {
  if (row.dueAt === null) throw new Error(`request ${row.id} is at work without a limit`);
  return deadlines.latestAssist(now, { from: row.limitFrom ?? row.dispatchedAt ?? now, dueAt: row.dueAt, urgency: row.urgency });
}
