import { shortPlace } from './short-place.js';

describe('shortPlace', () => {
  it.each([
    ['蕉门河社区 · 蕉门河社区第1网格 · 碧湾新苑1栋', '蕉门河社区第1网格 · 碧湾新苑1栋'],
    ['蕉门河社区 · 第1网格', '蕉门河社区 · 第1网格'],
    ['2 单元 5 楼', '2 单元 5 楼'],
    ['', ''],
  ])('says %s as %s', (place, short) => {
    expect(shortPlace(place)).toBe(short);
  });
});
