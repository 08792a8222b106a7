import type { Instant } from '../kernel/instant.js';
import { shanghaiDay } from '../sla/calendar-day.js';
import { forTheGroup } from '../text/for-the-group.js';
import type { RequestStatus } from './request-vocabulary.js';

export interface GroupReplyFacts {
  readonly number: string;
  /** Name of the matter; null while it is not sorted. */
  readonly matter: string | null;
  readonly status: RequestStatus;
  /** By when it is answered, where that is promised. */
  readonly dueAt: Instant | null;
  /** What was answered to the reporter last. */
  readonly answer: string | null;
  /** Names that stand with the request. */
  readonly names: readonly string[];
}

const SHOWN_DIGITS = 4;

/** How it stands, for the neighbours in the group of the grid (群内答复): in Chinese, as the group is, and without anything that tells whose request it is. */
export function groupReply({ number, matter, status, dueAt, answer, names }: GroupReplyFacts): string {
  const about = matter === null ? '街坊反映的一件事' : `街坊反映的“${matter}”`;
  const answered = answer === null ? '' : forTheGroup(answer.replace(/\s+/gu, ' ').trim(), names);
  return `${about}（编号末四位 ${number.slice(-SHOWN_DIGITS)}）：${sentence(status, dueAt, answered)}`;
}

function sentence(status: RequestStatus, dueAt: Instant | null, answer: string): string {
  switch (status) {
    case 'submitted':
    case 'dispatched':
      return `已收到，正在安排人接手${until(dueAt)}。`;
    case 'inProgress':
      return `正在办理${until(dueAt)}。`;
    case 'awaitingReporter':
      return '等反映的街坊补充一点情况，收到就接着办。';
    case 'suspended':
      return '先停一停，条件具备就接着办。';
    case 'inDispute':
      return `正在确定由哪个单位办理${until(dueAt)}。`;
    case 'answered':
      return answer === '' ? '已经答复。' : `已经答复：${answer}`;
    case 'closed':
      return answer === '' ? '已经办结。' : `已经办结：${answer}`;
    case 'redirected':
      return '要走别的门，已告诉反映的街坊该找谁。';
    case 'merged':
      return '和同一件事并在一起办了。';
    case 'withdrawn':
      return '反映的街坊撤回了，不再办理。';
    case 'deferred':
      return '现在办不了，先挂账，有进展再告诉大家。';
  }
}

function until(dueAt: Instant | null): string {
  if (dueAt === null) return '';
  const [, month, day] = shanghaiDay(dueAt).split('-');
  return `，${Number(month)}月${Number(day)}日前答复`;
}
