import { LONGEST_PHRASE, MANDARIN_OF } from './english-words.js';
import { foldEnglish } from './fold-english.js';

describe('foldEnglish', () => {
  it('reads words of English as the Mandarin that they stand for, the longest phrase first', () => {
    expect(foldEnglish('The street light is broken')).toBe('路灯故障');
    expect(foldEnglish('Somebody parked on the zebra crossing.')).toBe('违停斑马线');
    expect(foldEnglish('My neighbour’s dog barks all night')).toBe('邻居狗狗吠夜间');
  });

  it('knows plurals and tenses of its words', () => {
    expect(foldEnglish('rats and cockroaches')).toBe('老鼠蟑螂');
    expect(foldEnglish('they demolished the factories')).toBe('拆迁工厂');
    expect(foldEnglish('the pipe leaked')).toBe('漏水');
  });

  it('leaves a text alone that is mostly Chinese, whatever brands stand in it', () => {
    for (const text of ['楼下KTV太吵', '我家wifi断了', '路灯坏了', '', '12345', '消防通道被电动车堵满了，Lot 12, Sunny Garden Phase Two']) expect(foldEnglish(text)).toBe(text);
  });

  it('keeps what is Chinese in a text that is mostly English', () => {
    expect(foldEnglish('the street light beside 蕉门 is broken')).toBe('路灯蕉门故障');
  });

  it('passes over what no entry knows', () => {
    expect(foldEnglish('zxqv blorp')).toBe('');
  });

  it('has no entry that cannot be found', () => {
    const odd = [...MANDARIN_OF].filter(([english, mandarin]) => !/^[a-z]+(['-][a-z]+)*( [a-z]+(['-][a-z]+)*)*$/.test(english) || english.split(' ').length > LONGEST_PHRASE || !/^\p{Script=Han}+$/u.test(mandarin));
    expect(odd).toEqual([]);
    expect(MANDARIN_OF.size).toBeGreaterThan(700);
  });
});
