import fc from 'fast-check';
import { LANGUAGES } from '../text/language.js';
import { KIND_PHRASES } from './kind-wording.js';
import { suggest } from './keyword-triage.js';
import { reasonSentence } from './reasons.js';
import type { Suggestion, TriageMatter } from './suggestion.js';
import { matchingForm } from './word-weights.js';

const matter = (code: string, name: string, keywords: string[], change: Partial<TriageMatter> = {}): TriageMatter => ({
  code, parent: code.slice(0, 2), name, keywords, tier: 3, urgency: 'U3', kinds: ['complaint'], leadUnit: 'CG', escalateTo: null, isOther: false, ...change,
});

const CATALOGUE: readonly TriageMatter[] = [
  matter('0101', '邻里纠纷', ['邻居', '楼道堆东西', '鞋柜', '吵架'], { tier: 2, leadUnit: 'SQ', kinds: ['help', 'complaint'] }),
  matter('0201', '消防通道、楼道堵塞', ['走火', '楼梯口', '杂物', '消防通道'], { tier: 1, urgency: 'U1', leadUnit: 'WG', kinds: ['complaint', 'report'] }),
  matter('0204', '燃气泄漏、违规用气', ['煤气', '燃气', '煤气味', '气瓶'], { urgency: 'U0', leadUnit: 'RQ', kinds: ['help', 'report'] }),
  matter('0401', '路灯不亮、照明不足', ['路灯坏', '路灯', '冇灯', '太暗'], { urgency: 'U2', kinds: ['help', 'complaint'] }),
  matter('0499', '其他市政设施问题', ['设施', '市政', '路灯'], { isOther: true }),
  matter('0901', '停水、水质异常', ['停水', '冇水', '水黄'], { urgency: 'U1', leadUnit: 'GS', kinds: ['help', 'complaint'] }),
  matter('1402', '居住登记、居住证办理', ['居住证', '居住登记', '续期'], { leadUnit: 'LS', kinds: ['consultation'] }),
  matter('1601', '微心愿申报', ['微心愿', '心愿'], { tier: 1, leadUnit: 'WG', kinds: ['wish'] }),
];

const of = (text: string): Suggestion => suggest({ text }, CATALOGUE);
const best = (text: string): string | undefined => of(text).matter[0]?.value;

describe('the matter', () => {
  it.each([
    ['村口路灯坏了三盏,晚上太暗', '0401'],
    ['村口路燈壞咗三盞', '0401'],
    ['我屋企今日冇水', '0901'],
    ['我家里今天没水', '0901'],
    ['楼梯口俾杂物堵住', '0201'],
    ['居住证就快到期点样续期', '1402'],
  ])('of %s is %s', (text, code) => {
    expect(best(text)).toBe(code);
  });

  it('weighs a longer keyword more, and a shared one less', () => {
    const two = [matter('0001', '甲', ['通道']), matter('0002', '乙', ['消防通道'])];
    expect(suggest({ text: '消防通道' }, two).matter[0]?.value).toBe('0002');
    const shared = [matter('0001', '甲', ['路灯', '电箱']), matter('0002', '乙', ['路灯', '井盖']), matter('0003', '丙', ['路灯'])];
    expect(suggest({ text: '路灯和井盖' }, shared).matter[0]?.value).toBe('0002');
  });

  it('counts a keyword inside a longer found keyword once', () => {
    const nested = matter('0001', '甲', ['煤气', '煤气味']);
    const words = suggest({ text: '有煤气味' }, [nested, matter('0002', '乙', ['井盖'])]).matter[0]?.reason;
    expect(words).toEqual({ code: 'KEYWORDS', params: { words: ['煤气味'] } });
  });

  it('prefers a particular matter to a collecting one', () => {
    expect(best('路灯')).toBe('0401');
  });

  it('lets what comes first in a long letter decide', () => {
    const filler = '这件事情我们反映过很多次了还是没有结果'.repeat(20);
    expect(best(`路灯坏。${filler}还有水黄`)).toBe('0401');
    expect(best(`水黄。${filler}还有路灯坏`)).toBe('0901');
  });

  it('is one of at most three, the surest first, each with a reason', () => {
    const { matter: offered } = of('邻居把杂物和鞋柜堆在楼梯口,路灯坏,停水,煤气味,居住证');
    expect(offered).toHaveLength(3);
    expect(offered.map((choice) => choice.confidence)).toEqual(offered.map((choice) => choice.confidence).sort((a, b) => b - a));
    for (const choice of offered) expect(reasonSentence(choice.reason, 'zh-CN')).toMatch(/「.+」/);
  });

  it('is none when no word fits, and then nothing is sure', () => {
    const none = of('xyz');
    expect(none).toMatchObject({ confident: false, matter: [], unit: null, tier: { value: 2, confidence: 0 }, urgency: { value: 'U3', confidence: 0 } });
    expect(none.kind.reason.code).toBe('NOTHING_FITS');
  });
});

describe('the reasons', () => {
  it('quote at most three words', () => {
    const many = matter('0001', '甲', ['路灯', '井盖', '停水', '电梯', '宠物']);
    const words = suggest({ text: '路灯井盖停水电梯宠物' }, [many]).matter[0]?.reason;
    expect(words).toEqual({ code: 'KEYWORDS', params: { words: ['路灯', '井盖', '停水'] } });
    const kind = suggest({ text: '请问想问咨询流程何时多久' }, CATALOGUE).kind.reason;
    expect(kind).toEqual({ code: 'WORDING', params: { words: ['请问', '想问', '咨询'] } });
    const danger = suggest({ text: '着火,煤气味,晕倒,溺水' }, []).urgency.reason;
    expect(danger).toEqual({ code: 'EMERGENCY_WORDS', params: { words: ['着火', '煤气味', '晕倒'] } });
  });

  it('say so when only the wording is alike', () => {
    const known = matter('0001', '甲', ['电箱'], { examples: ['门口那盏灯不亮'] });
    const reason = suggest({ text: '那盏灯不亮' }, [known]).matter[0]?.reason;
    expect(reason).toEqual({ code: 'SIMILAR_WORDING', params: { words: ['那盏', '盏灯', '灯不'] } });
  });

  it.each([
    [{ code: 'KEYWORDS', params: { words: ['路灯', '太暗'] } }, '文中提到「路灯」「太暗」'],
    [{ code: 'SIMILAR_WORDING', params: { words: ['盏灯'] } }, '说法与同类诉求相近：「盏灯」'],
    [{ code: 'NOTHING_FITS', params: {} }, '没有找到能对上的说法，请人工判断'],
    [{ code: 'CHOSEN_BY_REPORTER', params: {} }, '诉求人自己选的'],
    [{ code: 'WORDING', params: { words: ['请问'] } }, '从用语「请问」看出'],
    [{ code: 'USUAL_FOR_MATTER', params: { matter: '路灯不亮' } }, '「路灯不亮」一般这样办'],
    [{ code: 'EMERGENCY_WORDS', params: { words: ['着火'] } }, '文中提到「着火」，可能有危险，先按紧急的办'],
    [{ code: 'GRID_UNKNOWN', params: {} }, '还不知道在哪个网格，先由区指挥调度中心接'],
    [{ code: 'RULED_BEFORE', params: { day: '2026-11-02', place: '蕉门社区' } }, '2026-11-02 裁定过：蕉门社区的这个事项由这个单位承办'],
  ] as const)('%j is said in words, with what it names in every language', (reason, sentence) => {
    const named = Object.values(reason.params as Record<string, string | string[]>).flat();
    for (const language of LANGUAGES) for (const name of named) expect(reasonSentence(reason, language)).toContain(name);
    expect(reasonSentence(reason, 'en')).not.toMatch(/[，。「」]/);
    expect(reasonSentence(reason, 'zh-CN')).toBe(sentence);
  });
});

describe('confidence', () => {
  it('grows with what is found and falls with a rival', () => {
    const sure = (text: string, ...matters: TriageMatter[]): number => suggest({ text }, matters).matter[0]?.confidence ?? 0;
    const [a, b, c] = [matter('0001', '甲', ['路灯', '太暗']), matter('0002', '乙', ['井盖']), matter('0003', '丙', ['停水'])] as const;
    expect(sure('路灯太暗', a, b, c)).toBeGreaterThan(sure('路灯', a, b, c));
    expect(sure('路灯', a, b, c)).toBeGreaterThan(sure('路灯井盖', a, b, c));
  });

  it('of the second is what it has against the first', () => {
    const twins = suggest({ text: '路灯' }, [matter('0001', '甲', ['路灯']), matter('0002', '乙', ['路灯'])]);
    expect(twins.matter.map((choice) => choice.value)).toEqual(['0001', '0002']);
    expect(twins.matter[1]?.confidence).toBe(twins.matter[0]?.confidence);
  });

  it('is there for a plain case and missing for a mixed one', () => {
    expect(of('村口路灯坏了三盏,晚上太暗,冇灯').confident).toBe(true);
    expect(of('路灯坏,又停水').confident).toBe(false);
  });

  it('is missing where the place is unknown: the dispatch centre looks first', () => {
    const lost = suggest({ text: '村口路灯坏了三盏,晚上太暗,冇灯', place: { gridKnown: false } }, CATALOGUE);
    expect(lost.confident).toBe(false);
    expect(lost.unit).toEqual({ value: 'DDZX', confidence: 1, reason: { code: 'GRID_UNKNOWN', params: {} } });
  });

  it('is never given to a collecting matter', () => {
    const others = [matter('0499', '其他市政设施问题', ['市政设施问题'], { isOther: true }), matter('0001', '甲', ['井盖'])];
    expect(suggest({ text: '市政设施问题市政设施问题' }, others)).toMatchObject({ confident: false, matter: [{ value: '0499' }] });
  });
});

describe('tier and urgency', () => {
  it('are those of the matter', () => {
    expect(of('村口路灯坏了三盏')).toMatchObject({ tier: { value: 3 }, urgency: { value: 'U2' }, unit: { value: 'CG' }, emergency: [] });
  });

  it('stand for a danger that the matter is about (acceptance scenario 2)', () => {
    const gas = of('厨房有煤气味,煤气气瓶');
    expect(gas).toMatchObject({ confident: true, matter: [{ value: '0204' }], tier: { value: 3 }, urgency: { value: 'U0' }, emergency: [{ id: 'gas' }] });
  });

  it('are raised by a danger that the matter does not know, and a person looks', () => {
    const fire = of('村口路灯坏了三盏,晚上太暗,冇灯,仲着火');
    expect(fire).toMatchObject({ confident: false, tier: { value: 3 }, urgency: { value: 'U0' }, emergency: [{ id: 'fire' }] });
    expect(fire.matter[0]).toMatchObject({ value: '0401', confidence: of('村口路灯坏了三盏,晚上太暗,冇灯').matter[0]?.confidence });
    expect(reasonSentence(fire.urgency.reason, 'zh-CN')).toContain('「着火」');
  });

  it('are raised without waiting for a person where the matter is urgent itself, and do not wait for volunteers', () => {
    const fire = of('楼梯口消防通道杂物着火啦');
    expect(fire).toMatchObject({ confident: true, matter: [{ value: '0201' }], tier: { value: 2, reason: { code: 'EMERGENCY_WORDS' } }, urgency: { value: 'U0' } });
  });

  it('are raised even when no matter fits', () => {
    const alone = suggest({ text: '有人溺水' }, [matter('0001', '甲', ['井盖'])]);
    expect(alone).toMatchObject({ confident: false, matter: [], tier: { value: 2 }, urgency: { value: 'U0' } });
  });

  it('do not sink: a weaker danger leaves a stronger urgency', () => {
    expect(of('煤气瓶煤气燃气,仲被骗了').urgency.value).toBe('U0');
  });
});

describe('the kind', () => {
  it.each([
    ['我要投诉楼上太吵,多次反映没人管', 'complaint'],
    ['请问居住证续期要带什么,去哪里办理?', 'consultation'],
    ['想报个微心愿,一直想要一台收音机', 'wish'],
    ['举报有人私自搭建,请查处', 'report'],
    ['建议在村口增设一盏路灯', 'suggestion'],
    ['求助,一个人住行动不便,请上门帮忙', 'help'],
  ])('of %s is %s', (text, kind) => {
    expect(of(text).kind.value).toBe(kind);
  });

  it('is the reporter’s own choice when there is one', () => {
    expect(suggest({ text: '建议增设路灯', kind: 'help' }, CATALOGUE).kind).toEqual({ value: 'help', confidence: 1, reason: { code: 'CHOSEN_BY_REPORTER', params: {} } });
  });

  it('follows the matter when the wording says nothing', () => {
    expect(of('居住证').kind).toMatchObject({ value: 'consultation', reason: { code: 'USUAL_FOR_MATTER', params: { matter: '居住登记、居住证办理' } } });
  });

  it('knows its phrases in the spelling in which texts are compared', () => {
    const phrases = Object.values(KIND_PHRASES).flat().map(([phrase]) => phrase);
    expect(phrases.filter((phrase) => matchingForm(phrase) !== phrase)).toEqual([]);
    for (const list of Object.values(KIND_PHRASES)) expect(new Set(list.map(([phrase]) => phrase)).size).toBe(list.length);
  });
});

describe('suggest', () => {
  it('answers any text at all, with shares between 0 and 1, and always the same', () => {
    const words = fc.constantFrom(...CATALOGUE.flatMap((entry) => entry.keywords), '着火', '建议', '唔', '。', 'a', '\u{1f6ae}', '\ud800');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words).map((list) => list.join(''))), (text) => {
      const first = of(text);
      for (const choice of [...first.matter, first.kind, first.tier, first.urgency]) {
        expect(choice.confidence).toBeGreaterThanOrEqual(0);
        expect(choice.confidence).toBeLessThanOrEqual(1);
        expect(reasonSentence(choice.reason, 'zh-CN')).not.toBe('');
      }
      expect(suggest({ text }, [...CATALOGUE])).toEqual(first);
      expect(suggest({ text }, [...CATALOGUE].reverse())).toEqual(first);
    }));
  });

  it('works with a catalogue of nothing', () => {
    expect(suggest({ text: '路灯' }, [])).toMatchObject({ confident: false, matter: [] });
  });
});
