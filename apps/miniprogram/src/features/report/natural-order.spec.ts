import { inNaturalOrder } from './natural-order';

describe('the order of houses and doors', () => {
  it.each([
    [['10栋', '2栋', '1栋'], ['1栋', '2栋', '10栋']],
    [['1001', '302', '101'], ['101', '302', '1001']],
    [['2单元', '1单元', '10单元'], ['1单元', '2单元', '10单元']],
    [['碧湾新苑10栋', '海力花园2栋', '碧湾新苑9栋'], ['海力花园2栋', '碧湾新苑9栋', '碧湾新苑10栋']],
    [['1栋之二', '1栋', '01栋'], ['1栋', '01栋', '1栋之二']],
    [['甲', '', '3'], ['', '3', '甲']],
  ])('puts %j as %j', (names, ordered) => {
    expect([...names].sort(inNaturalOrder)).toEqual(ordered);
  });
});
