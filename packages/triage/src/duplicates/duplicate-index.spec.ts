import { type Comparable, DuplicateIndex } from './duplicate-index.js';

const request = (id: string, title: string, text = ''): Comparable => ({ id, title, text });
const TEXTS = [
  request('1', '东环路口路灯不亮', '从上个月起东环路口的路灯就不亮'),
  request('2', '反映东环路口没有路灯照明', '晚上经过东环路口看不见路'),
  request('3', '西苑小区停水', '西苑小区从早上起停水'),
  request('4', '东环路工地夜间施工', '东环路工地晚上十二点还在打桩'),
];

describe('a duplicate index', () => {
  const index = DuplicateIndex.of(TEXTS);

  it('finds the same thing told in other words, before what only shares the road', () => {
    expect(index.nearest(TEXTS[0]!, 10).map(({ id }) => id).slice(0, 2)).toEqual(['2', '4']);
  });

  it('never answers the text itself', () => {
    for (const text of TEXTS) expect(index.nearest(text, 10).map(({ id }) => id)).not.toContain(text.id);
  });

  it('takes a text that it does not hold, also without a title', () => {
    expect(index.nearest(request('new', '', '西苑小区又停水了'), 1)[0]?.id).toBe('3');
  });

  it('answers at most as many as asked for, the likest first', () => {
    const found = index.nearest(TEXTS[0]!, 2);
    expect(found).toHaveLength(2);
    expect(found[0]!.likeness).toBeGreaterThan(found[1]!.likeness);
  });
});
