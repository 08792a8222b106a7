import { sayIn } from '@/i18n';
import { residentNoticeWords } from './resident-notice-words';
import { wechatTexts } from './texts';

const say = sayIn(wechatTexts, 'zh-CN');

it('says what happened, and of what came later only that there is news', () => {
  expect(residentNoticeWords(say, { type: 'asked' })).toBe('想请您补充一点情况');
  expect(residentNoticeWords(say, { type: 'somethingNew' })).toBe('有新进展');
});

it('has words of its own for each state that residents are told of', () => {
  const told = ['signed', 'resolved', 'escalated', 'asked', 'extended', 'suspended', 'resumed', 'redirected', 'closed', 'merged', 'unmerged', 'deferred', 'deferralReported', 'takenOver'];
  expect(new Set(told.map((type) => residentNoticeWords(say, { type }))).size).toBe(told.length);
});
