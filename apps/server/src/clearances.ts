import { AccountLink } from './access/infrastructure/account-link.entity.js';
import { Session } from './access/infrastructure/session.entity.js';
import { Notice } from './notifications/infrastructure/notice.entity.js';
import { IdempotencyRecord } from './platform/idempotency/idempotency-record.entity.js';
import { AttemptWindow } from './platform/limits/attempt-window.entity.js';
import { OutboxEvent } from './platform/outbox/outbox-event.entity.js';
import { DueWork } from './platform/scheduler/due-work.entity.js';
import { type Clearance, clearanceOf } from './upkeep/index.js';
import { UpkeepRound } from './upkeep/infrastructure/upkeep-round.entity.js';

/** Nothing is asked of them afterwards; a day keeps clear of every window and of clocks that differ. */
const ONE_DAY = (): number => 1;
/** What an operator laid aside, and what was found in a night, may be asked about for a quarter. */
const A_QUARTER = (): number => 90;

/** What is removed once it is over, by which moment, and how long it is kept. Whatever stands in no line is kept. */
export const clearances: readonly Clearance[] = [
  clearanceOf(OutboxEvent, 'availableAt', ({ keepDoneDays }) => keepDoneDays, { status: 'done' }),
  clearanceOf(OutboxEvent, 'availableAt', A_QUARTER, { status: 'discarded' }),
  clearanceOf(DueWork, 'availableAt', ({ keepDoneDays }) => keepDoneDays, { status: 'done' }),
  clearanceOf(DueWork, 'availableAt', A_QUARTER, { status: 'discarded' }),
  clearanceOf(IdempotencyRecord, 'createdAt', ({ keepKeysDays }) => keepKeysDays),
  clearanceOf(AttemptWindow, 'windowStart', ONE_DAY),
  clearanceOf(AccountLink, 'expiresAt', A_QUARTER),
  clearanceOf(Session, 'expiresAt', ONE_DAY),
  clearanceOf(Notice, 'createdAt', ({ keepNoticesDays }) => keepNoticesDays),
  clearanceOf(UpkeepRound, 'availableAt', A_QUARTER, { status: 'done' }),
];
