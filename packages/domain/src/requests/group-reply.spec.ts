import { REQUEST_STATUSES } from './request-vocabulary.js';
import { groupReply } from './group-reply.js';

const facts = { number: 'NS20260304000127', matter: '楼道照明', status: 'answered', dueAt: Date.parse('2026-03-06T10:00:00Z'), answer: '3栋2单元的灯修好了，王阿姨看过，有事打13800138000找覃凤仪', names: ['覃凤仪'] } as const;

describe('groupReply', () => {
  it('should tell how it stands and nothing of whose it is', () => {
    expect(groupReply(facts)).toBe('街坊反映的“楼道照明”（编号末四位 0127）：已经答复：〔地址〕的灯修好了，〔姓名〕看过，有事打〔号码〕找〔姓名〕');
    expect(groupReply({ ...facts, status: 'inProgress' })).toBe('街坊反映的“楼道照明”（编号末四位 0127）：正在办理，3月6日前答复。');
    expect(groupReply({ ...facts, matter: null, status: 'submitted', dueAt: null })).toBe('街坊反映的一件事（编号末四位 0127）：已收到，正在安排人接手。');
  });

  it.each(REQUEST_STATUSES)('should have a whole sentence for %s, with an answer and without', (status) => {
    for (const answer of [facts.answer, null]) {
      const text = groupReply({ ...facts, status, answer });
      expect(text).toMatch(/：.{4,}/u);
      expect(text).not.toMatch(/13800138000|覃凤仪|王阿姨|3栋/u);
    }
  });
});
