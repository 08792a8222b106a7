import { MatterModel, type MatterProfile } from '../matters/matter-model.js';
import { ALIKE_FROM, likeness, likenessToMatter, SAME_FROM } from './meaning.js';

const matter = (code: string, name: string, keywords: string[], examples: string[]): MatterProfile => ({ code, parent: code.slice(0, 2), name, keywords, examples });
const model = MatterModel.train(
  [
    matter('0401', '路灯不亮', ['路灯', '太暗'], ['村口的路灯坏了三盏', '晚上走回家黑麻麻什么都看不见']),
    matter('0402', '道路坑洼', ['路面', '坑'], ['门口的路面有个大坑', '电动车骑过去颠得差点摔倒']),
    matter('0901', '停水', ['停水', '冇水'], ['家里从早上停水到现在', '水龙头拧开一滴都没有']),
  ],
  [],
);
const between = (one: string, other: string): number => likeness(model.meaningOf(one), model.meaningOf(other));

describe('the meaning of a text', () => {
  it('is the same told in other words, though no word is in common', () => {
    expect(between('路灯太暗', '黑麻麻什么都看不见')).toBeGreaterThan(SAME_FROM);
    expect(between('路灯太暗', '家里从早上停水到现在')).toBeLessThan(ALIKE_FROM);
  });

  it('is nearest where the words are the same too, whichever is asked', () => {
    expect(between('村口的路灯坏了', '村口的路灯坏了')).toBeGreaterThan(between('村口的路灯坏了', '黑麻麻什么都看不见'));
    expect(between('路灯坏了', '路面有坑')).toBeCloseTo(between('路面有坑', '路灯坏了'));
  });

  it('is not alike in that the model knows neither', () => {
    const unknown = { shares: new Float64Array(154).fill(1 / 154), words: new Map<number, number>() };
    expect(likeness(unknown, unknown)).toBe(0);
  });

  it('can be set beside a matter that somebody has named', () => {
    const lamp = model.meaningOf('路灯坏了太暗');
    expect(likenessToMatter(lamp, model.placeOf('0401')!)).toBeGreaterThan(ALIKE_FROM);
    expect(likenessToMatter(lamp, model.placeOf('0901')!)).toBeLessThan(ALIKE_FROM);
    expect(model.placeOf('9999')).toBeUndefined();
  });
});
