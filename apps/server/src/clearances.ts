import { AccountLink } from './access/infrastructure/account-link.entity.js';
import { IdentitySession } from './access/infrastructure/identity-session.entity.js';
import { Session } from './access/infrastructure/session.entity.js';
import { WechatInvitation } from './access/infrastructure/wechat-invitation.entity.js';
import { HouseholdNeed } from './household-files/infrastructure/household-need.entity.js';
import { Notice } from './notifications/infrastructure/notice.entity.js';
import { IdempotencyRecord } from './platform/idempotency/idempotency-record.entity.js';
import { PosterJob } from './posters/infrastructure/poster-job.entity.js';
import { AttemptWindow } from './platform/limits/attempt-window.entity.js';
import { OutboxEvent } from './platform/outbox/outbox-event.entity.js';
import { DueWork } from './platform/scheduler/due-work.entity.js';
import { PlatformPushRow } from './pushes/infrastructure/platform-push.entity.js';
import { type Clearance, clearanceOf } from './upkeep/index.js';
import { RequestClaim } from './requests/infrastructure/request-claim.entity.js';
import { NoticeSending } from './subscriptions/infrastructure/notice-sending.entity.js';
import { UpkeepRound } from './upkeep/infrastructure/upkeep-round.entity.js';

/** Nothing is asked of them afterwards; a day keeps clear of every window and of clocks that differ. */
const ONE_DAY = (): number => 1;
/** What an operator laid aside, and what was found in a night, may be asked about for a quarter. */
const A_QUARTER = (): number => 90;
const A_WEEK = (): number => 7;

/** What is removed once it is over, by which moment, and how long it is kept. Whatever stands in no line is kept. */
export const clearances: readonly Clearance[] = [
  clearanceOf(OutboxEvent, 'availableAt', ({ keepDoneDays }) => keepDoneDays, { status: 'done' }),
  clearanceOf(OutboxEvent, 'availableAt', A_QUARTER, { status: 'discarded' }),
  clearanceOf(DueWork, 'availableAt', ({ keepDoneDays }) => keepDoneDays, { status: 'done' }),
  clearanceOf(DueWork, 'availableAt', A_QUARTER, { status: 'discarded' }),
  clearanceOf(IdempotencyRecord, 'createdAt', ({ keepKeysDays }) => keepKeysDays),
  clearanceOf(AttemptWindow, 'windowStart', ONE_DAY),
  clearanceOf(AccountLink, 'expiresAt', A_QUARTER),
  clearanceOf(IdentitySession, 'expiresAt', ONE_DAY),
  clearanceOf(Session, 'expiresAt', ONE_DAY),
  clearanceOf(WechatInvitation, 'expiresAt', A_QUARTER),
  clearanceOf(RequestClaim, 'expiresAt', A_QUARTER),
  clearanceOf(HouseholdNeed, 'expiresAt', ONE_DAY),
  clearanceOf(Notice, 'createdAt', ({ keepNoticesDays }) => keepNoticesDays),
  // Sooner than its notice.
  clearanceOf(NoticeSending, 'begunAt', A_WEEK),
  // Longer than the same may come again.
  clearanceOf(PlatformPushRow, 'receivedAt', ({ keepKeysDays }) => keepKeysDays),
  clearanceOf(PosterJob, 'createdAt', A_QUARTER),
  clearanceOf(UpkeepRound, 'availableAt', A_QUARTER, { status: 'done' }),
];
