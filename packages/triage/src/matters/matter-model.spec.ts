import { MatterModel, type MatterProfile } from './matter-model.js';

const matter = (code: string, name: string, keywords: string[], examples: string[]): MatterProfile => ({ code, parent: code.slice(0, 2), name, keywords, examples });
const MATTERS = [
  matter('0401', '路灯不亮', ['路灯', '太暗'], ['村口的路灯坏了三盏']),
  matter('0402', '道路坑洼', ['路面', '坑'], ['门口的路面有个大坑']),
  matter('0901', '停水', ['停水', '冇水'], ['家里从早上停水到现在']),
];
const SENTENCES = [
  { matter: '0401', text: '晚上走回家黑麻麻什么都看不见' },
  { matter: '0402', text: '电动车骑过去颠得差点摔倒' },
  { matter: '0901', text: '水龙头拧开一滴都没有' },
  { matter: '9999', text: '不在目录里的句子' },
];

describe('a matter model', () => {
  const model = MatterModel.train(MATTERS, SENTENCES);
  const best = (text: string): string | undefined => model.rank(text)[0]?.code;

  it.each([['路灯又坏了', '0401'], ['路面好多坑', '0402'], ['我屋企今日冇水', '0901'], ['街燈路燈都壞咗', '0401'], ['The street light is out again', '0401'], ['There are holes in the road', '0402'], ['No water since this morning', '0901']])('reads %s as %s', (text, code) => {
    expect(best(text)).toBe(code);
  });

  it('knows what only the sentences say, without any word of the catalogue', () => {
    expect(best('水龙头一滴都拧不出来')).toBe('0901');
    expect(best('骑电动车颠到摔')).toBe('0402');
  });

  it('ranks every matter once, with shares that make one', () => {
    const ranked = model.rank('路灯');
    expect(ranked.map(({ code }) => code).sort()).toEqual(['0401', '0402', '0901']);
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
  });

  it('is less sure of a text of which it knows next to nothing', () => {
    expect(model.rank('谢谢')[0]!.confidence).toBeLessThan(0.7);
    expect(model.rank('路灯坏了太暗')[0]!.confidence).toBeGreaterThan(0.8);
  });

  it('names the words of English that speak for it, as they stand in the text', () => {
    expect(model.read('Holes everywhere, somebody fix this road').wordsForMatter('0402', 2)).toContain('Holes');
  });
});
