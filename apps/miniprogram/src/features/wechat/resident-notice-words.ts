import type { Notice } from '@/contract';
import type { SayWechat } from './texts';

const TYPES = ['signed', 'resolved', 'escalated', 'takenOver', 'asked', 'extended', 'suspended', 'resumed', 'redirected', 'closed', 'merged', 'unmerged', 'deferred', 'deferralReported'] as const;

/** What a resident is told of their request; one of a kind that is newer than this page says only that there is news. */
export const residentNoticeWords = (say: SayWechat, { type }: Pick<Notice, 'type'>): string => say(`inbox.type.${TYPES.find((one) => one === type) ?? 'other'}`);
