import * as fc from 'fast-check';
import { LONGEST_QUOTE, summaryFault } from './neutral-summary.js';

const report = { text: '举报3栋天台有人违法搭建铁皮房，每天半夜还在施工，我家小孩睡不着', name: '何晓雯' };
const plain = ['违法搭建', '3栋天台'];

describe('a summary for the side that is complained about', () => {
  it('should let a sentence of its own pass', () => {
    expect(summaryFault('3栋天台可能有违法搭建，请配合综合执法局上楼查看', report, plain)).toBeNull();
  });

  it.each([
    ['每天半夜还在施工，请制止', 'quote'], ['每天，半夜还在；施工', 'quote'], ['何晓雯反映天台有搭建', 'name'], ['请与13800138000联系', 'number'],
  ] as const)('should refuse %s', (summary, fault) => {
    expect(summaryFault(summary, report, plain)).toBe(fault);
  });

  it('should find every quotation that is long enough, wherever it stands', () => {
    const letters = [...report.text.replace(/[^\p{L}\p{N}]/gu, '')];
    fc.assert(fc.property(fc.nat(letters.length - LONGEST_QUOTE), fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (from, before, after) => {
      const quotation = letters.slice(from, from + LONGEST_QUOTE).join('');
      expect(summaryFault(`${before}${quotation}${after}`, report, [])).not.toBeNull();
    }));
  });
});
