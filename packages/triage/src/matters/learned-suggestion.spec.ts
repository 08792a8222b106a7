import { reasonSentence, type TriageMatter } from '@yige/domain';
import { knowsAll, suggestByModel } from './learned-suggestion.js';
import { MatterModel } from './matter-model.js';

const matter = (code: string, name: string, keywords: string[], change: Partial<TriageMatter> = {}) => ({
  code, parent: code.slice(0, 2), name, keywords, examples: [], tier: 3 as const, urgency: 'U3' as const, kinds: ['complaint' as const], leadUnit: 'CG', escalateTo: null, isOther: false, ...change,
});
const MATTERS = [
  matter('0401', '路灯不亮、照明不足', ['路灯坏', '路灯', '太暗'], { urgency: 'U2' }),
  matter('0402', '道路坑洼', ['路面', '坑']),
  matter('0901', '停水、水质异常', ['停水', '水黄'], { urgency: 'U1', leadUnit: 'GS' }),
  matter('1601', '微心愿申报', ['微心愿'], { tier: 1, leadUnit: 'WG' }),
];
const SENTENCES = [
  { matter: '0401', text: '晚上走回家黑麻麻什么都看不见', kind: 'complaint' as const },
  { matter: '0402', text: '电动车骑过去颠得差点摔倒', kind: 'complaint' as const },
  { matter: '0901', text: '请问几点来水', kind: 'consultation' as const },
  { matter: '0901', text: '请问什么时候恢复', kind: 'consultation' as const },
  ...Array.from({ length: 12 }, (_, n) => ({ matter: '0402', text: `有人把路挖开不填，第${n}次`, kind: 'report' as const })),
];

describe('a suggestion by a model', () => {
  const model = MatterModel.train(MATTERS, SENTENCES);
  const of = (text: string, threshold?: number) => suggestByModel(model, { text }, MATTERS, threshold);

  it('names the words of the text that speak for it, as they stand there', () => {
    const [best] = of('村口路燈壞咗，行過好黑').matter;
    expect(best).toMatchObject({ value: '0401', reason: { code: 'KEYWORDS' } });
    expect(reasonSentence(best!.reason, 'zh-CN')).toContain('路燈');
    expect(of('有人挖开不填').matter[0]!.reason).toEqual({ code: 'SIMILAR_WORDING', params: { words: [expect.stringMatching(/挖|填/), expect.any(String)] } });
  });

  it('names no number, since that may be somebody’s', () => {
    const numbered = MatterModel.train(MATTERS, Array.from({ length: 12 }, (_, n) => ({ matter: '0901', text: `我的身份证 44010619900307123X，水表 8800${n}`, kind: 'complaint' as const })));
    const { matter: [best] } = suggestByModel(numbered, { text: '身份证44010619900307123X 水表88001' }, MATTERS);
    expect(best!.value).toBe('0901');
    expect(JSON.stringify(best!.reason)).not.toMatch(/\d{2}/);
    expect(best!.reason.params).toEqual({ words: expect.arrayContaining([expect.stringMatching(/\p{Script=Han}/u)]) });
  });

  it('offers nothing where nothing is known', () => {
    const even = MatterModel.train(Array.from({ length: 40 }, (_, n) => matter(String(1000 + n), `事项${n}`, [])), []);
    expect(suggestByModel(even, { text: 'xyz' }, even.matters.map(({ code, name }) => matter(code, name, [])))).toMatchObject({ confident: false, matter: [], unit: null });
  });

  it('is as sure of a tier or urgency as of all matters that have it', () => {
    const { matter: [best], tier, urgency } = of('路面有坑');
    expect(tier.confidence).toBeGreaterThan(best!.confidence);
    expect(tier.confidence).toBeLessThan(1);
    expect(urgency.confidence).toBeLessThan(tier.confidence);
  });

  it('waits for a person unless the words of the catalogue are sure of the same, or the district’s threshold is reached', () => {
    expect(of('村口路灯坏了太暗').confident).toBe(true);
    const unsaid = of('晚上走回家黑麻麻什么都看不见');
    expect([unsaid.confident, unsaid.matter[0]!.value]).toEqual([false, '0401']);
    expect(of('晚上走回家黑麻麻什么都看不见', unsaid.matter[0]!.confidence).confident).toBe(true);
    expect(of('村口路灯坏了太暗', 1).confident).toBe(false);
  });

  it('hides nothing as a report that does not call itself one', () => {
    expect(model.read('有人把路挖开不填').kinds[0]!.kind).toBe('report');
    expect(of('有人把路挖开不填').kind.value).not.toBe('report');
    expect(of('举报有人私自把路挖开不填').kind).toMatchObject({ value: 'report', reason: { code: 'WORDING', params: { words: ['举报', '私自'] } } });
  });

  it('leaves the dangers to the rules that every engine has', () => {
    expect(of('路灯坏了，旁边着火')).toMatchObject({ confident: false, urgency: { value: 'U0', reason: { code: 'EMERGENCY_WORDS' } }, emergency: [{ id: 'fire' }] });
  });

  it('is among the matters that may be chosen, also where the model knows more', () => {
    const fewer = MATTERS.slice(1);
    expect(suggestByModel(model, { text: '路灯' }, fewer).matter.map(({ value }) => value)).not.toContain('0401');
    expect(knowsAll(model, fewer)).toBe(true);
    expect(knowsAll(model, [...MATTERS, matter('0403', '井盖', [])])).toBe(false);
    expect(knowsAll(model, [matter('0401', '井盖', [])])).toBe(false);
  });

  it('is the same after the model was kept', () => {
    const bytes = model.toBytes();
    const kept = MatterModel.fromBytes(new Uint8Array([0, ...bytes]).subarray(1));
    for (const text of ['路灯坏了', '请问几点有水', '']) expect(suggestByModel(kept, { text }, MATTERS)).toEqual(suggestByModel(model, { text }, MATTERS));
    expect(() => MatterModel.fromBytes(bytes.subarray(0, bytes.length - 100))).toThrow('cut off');
    expect(() => MatterModel.fromBytes(new Uint8Array(40))).toThrow('no kept model');
  });
});
