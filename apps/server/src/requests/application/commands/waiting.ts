import { type Instant, SUSPEND_REASONS } from '@yige/domain';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import { type CommandHandler, type LegChange, type Move, type MoveContext, note, orNull, publicEvent } from '../move.js';
import { offTheList } from './deferring.js';
import { momentBetween } from './moments.js';

/** A year: a suspension that is meant to last longer is a matter to be deferred. */
const LONGEST_SUSPENSION_MS = 365 * 24 * 3_600_000;

/** 请补充: a question to the reporter. The clock stands until they answer, at most five work days. */
export const ask: CommandHandler<'ask'> = ({ row, now, deadlines }, input) => {
  const until = deadlines.waitForReporterEnds(now);
  return {
    set: { ...stopped(now, until), contactDueAt: null },
    ...(row.contactDueAt === null ? {} : { leg: { firstContactAt: now } }),
    events: [publicEvent('asked', { until }, input.question)],
  };
};

/** What the reporter adds, or told the handler by telephone. The time that they took is given back to the handler. */
export const supply: CommandHandler<'supply'> = (context, input) => {
  const { set, ...legs } = running(context);
  return {
    set: { ...set, attachmentCount: context.row.attachmentCount + (input.attachments?.length ?? 0) },
    ...legs,
    photos: { part: 'report', claims: input.attachments ?? [] },
    events: [publicEvent('supplied', runningUntil(context), input.text)],
  };
};

/** 挂起: for a reason of the catalogue and with an end; it goes on by itself then. */
export const suspend: CommandHandler<'suspend'> = ({ now, deadlines }, input) => {
  const latest = input.reason === SUSPEND_REASONS[0] ? deadlines.waitForReporterEnds(now) : now + LONGEST_SUSPENSION_MS;
  const until = momentBetween(input.until, now, latest);
  return {
    set: stopped(now, until),
    events: [publicEvent('suspended', { reason: input.reason, until }, input.explanation), ...note(input.note)],
  };
};

export const resume: CommandHandler<'resume'> = (context, input) =>
  context.row.status === 'deferred'
    ? offTheList(context, input.note)
    : { ...running(context), events: [publicEvent('resumed', runningUntil(context), orNull(input.note))] };

const stopped = (now: Instant, until: Instant): Partial<RequestRow> => ({ clockStoppedAt: now, clockResumesAt: until, nextDueAt: until });

function running(context: MoveContext): Pick<Move, 'set' | 'leg' | 'helpers'> {
  const { dueAt } = runningUntil(context);
  const { contactDueAt } = context.row;
  return {
    set: { dueAt, clockStoppedAt: null, clockResumesAt: null, nextDueAt: Math.min(dueAt ?? context.now, contactDueAt ?? Infinity) },
    leg: { dueAt },
    helpers: helpersRunning(context, dueAt),
  };
}

/** Helpers waited too: they get back what the lead got, and still end no later. */
function helpersRunning({ row, helpers }: MoveContext, mainDueAt: Instant | null): LegChange[] {
  if (mainDueAt === null || row.dueAt === null) return [];
  const given = mainDueAt - row.dueAt;
  return helpers.flatMap((leg) => (leg.dueAt === null || leg.limitFrom === null ? [] : [{ leg, set: { dueAt: leg.dueAt + given, limitFrom: leg.limitFrom + given } }]));
}

/** The limit with the stop given back; a stop that outlived its end counts to its end. */
function runningUntil({ row, now, deadlines }: MoveContext): { dueAt: Instant | null } {
  const stop = { from: row.clockStoppedAt ?? now, to: Math.min(now, row.clockResumesAt ?? now) };
  return { dueAt: row.dueAt === null ? null : deadlines.afterStop(row.dueAt, stop, row.urgency) };
}
