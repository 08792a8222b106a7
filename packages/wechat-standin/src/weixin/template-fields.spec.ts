import { faultOfValue } from './template-fields.js';

const takes = (keyword: string, value: string): boolean => faultOfValue(keyword, value, ['已受理', '已办结']) === null;

describe('values of keywords', () => {
  it.each([
    ['thing1', ['路灯不亮', '一二三四五六七八九十一二三四五六七八九十', 'a b'], ['一二三四五六七八九十一二三四五六七八九十一', '上\n下', 'a\tb']],
    ['number2', ['0', '12.50', '1'.repeat(32)], ['-1', '1,000', '1'.repeat(33), '１']],
    ['letter3', ['abcXYZ', 'a'.repeat(32)], ['a1', 'a'.repeat(33), '字']],
    ['symbol4', ['!?', '#####'], ['######', 'a', '1']],
    ['character_string5', ['NS2026030400017', 'a-_/~!', 'x'.repeat(32)], ['工单1', 'a b', 'x'.repeat(33)]],
    ['time6', ['15:01', '2019年10月1日 15:01', '9:00~18:00', '2019-10-01 15:01:30'], ['25点', '2019年10月1日', '下午3:00']],
    ['date7', ['2019年10月1日', '2018-01-01', '2018/01/01', '2018.01.01', '2019年10月1日 15:01', '2019年10月1日~2019年10月3日'], ['10月1日', '15:01', '明天']],
    ['amount8', ['¥12.5', '100元', '$1234567890'], ['12345678901', '一百元', '100 元整']],
    ['phone_number9', ['020-84986000', '+86-13800000000', '138****0000'], ['一三八', '1'.repeat(18)]],
    ['car_number10', ['粤A12345', '粤AD12345'], ['粤A123456X', 'A 123']],
    ['name11', ['张三', '一二三四五六七八九十', 'Alexander Hamilton'], ['一二三四五六七八九十一', 'a'.repeat(21)]],
    ['phrase12', ['处理中', '不予受理', '待您评价吧'], ['已办结！', 'OK', '已经全部办结', '办 结']],
    ['enum13', ['已受理'], ['受理中']],
  ])('%s takes %j and not %j', (keyword, good, bad) => {
    expect(good.filter((value) => !takes(keyword, value))).toEqual([]);
    expect(bad.filter((value) => takes(keyword, value))).toEqual([]);
  });

  it('names the keyword in its refusal', () => {
    expect(faultOfValue('thing2', ' ', [])).toBe('argument invalid! data.thing2.value is empty');
    expect(faultOfValue('thing2', 'x'.repeat(21), [])).toBe('argument invalid! data.thing2.value invalid');
  });

  it('counts what a person counts as one character once', () => {
    expect(takes('thing1', '😀'.repeat(20))).toBe(true);
    expect(takes('thing1', '😀'.repeat(21))).toBe(false);
  });
});
