import { EMERGENCY_LEXICON } from './emergency-lexicon.js';
import { emergencyHits, urgencyOfEmergencies, withLocalNumbers } from './emergency.js';
import { normaliseForMatching } from '../text/normalise.js';

const ids = (text: string): string[] => emergencyHits(text).map((hit) => hit.id);

describe('emergencyHits', () => {
  it('finds gas in a smell of gas and says what to do (acceptance scenario 2)', () => {
    const [hit, ...rest] = emergencyHits('我家厨房一股煤气味,关了阀门还是有味道');
    expect(rest).toEqual([]);
    expect(hit).toEqual({ id: 'gas', term: '煤气味', call: ['119'], say: '关阀、开窗、不要开关电器和灯、到室外再打电话。' });
  });

  it.each(['楼上嘈到死,晚晚都系咁', '嘈死人啦', '热死了,空调又坏', '呢度贵死', '打死都唔会再嚟',
    '楼道堆满杂物,万一发生火灾跑不出去', '线路老化有火灾隐患', '电动车充电易引起火灾', '希望减轻生活负担', '中风险地区', '不想生孩子', '长期被困扰'])('stays quiet on an everyday exaggeration: %s (acceptance scenario 3)', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('lets a guard phrase hide only itself', () => {
    expect(ids('嘈死喇,楼下仲着火')).toEqual(['fire']);
    expect(ids('打火锅打到着火')).toEqual(['fire']);
    expect(ids('万一着火点算,而家真系着火啦')).toEqual(['fire']);
    expect(ids('打死都唔走,佢话要打死我')).toEqual(['violence']);
    expect(ids('一直有火灾隐患,今日终于火灾')).toEqual(['fire']);
  });

  it('sees guards that overlap one another', () => {
    const lexicon = { entries: [{ id: 'x', terms: ['xx'], call: ['110'], say: '', atLeast: 'U0' as const }], guardPhrases: ['xxx'] };
    expect(emergencyHits('xxxx', lexicon)).toEqual([]);
    expect(emergencyHits('xx', lexicon)).toHaveLength(1);
  });

  it('does not let a guard that shares one character hide a term', () => {
    expect(ids('楼上火灾')).toEqual(['fire']);
    expect(ids('晚上火警响')).toEqual(['fire']);
  });

  it.each([
    ['樓下著火', 'fire'], ['聞到煤氣味', 'gas'], ['我 想 死', 'selfharm'], ['困喺𨋢入面', 'lift'], ['有人溺水', 'drown'], ['细路唔见咗', 'missing'],
    ['啱啱俾人呃咗钱', 'fraud'], ['打风电线断咗', 'wire'], ['阿婆晕咗', 'life'], ['天然气泄露', 'gas'], ['老公又打我', 'violence'], ['被困在地下车库', 'trapped'],
  ])('reads %s as %s', (text, id) => {
    expect(ids(text)).toContain(id);
  });

  it('answers several dangers at once, each only once, in the order of the lexicon', () => {
    expect(ids('有人晕倒,屋里起火冒烟,着火啦')).toEqual(['fire', 'life']);
  });

  it('finds nothing in an empty text', () => {
    expect(emergencyHits('')).toEqual([]);
  });
});

describe('urgencyOfEmergencies', () => {
  it('is the strongest of all hits, or null', () => {
    expect(urgencyOfEmergencies(emergencyHits('路灯坏了'))).toBeNull();
    expect(urgencyOfEmergencies(emergencyHits('我被骗了'))).toBe('U1');
    expect(urgencyOfEmergencies(emergencyHits('我被骗了,不想活'))).toBe('U0');
  });
});

describe('the lexicon', () => {
  it('holds only terms and guards in the spelling that texts are normalised to', () => {
    const words = [...EMERGENCY_LEXICON.entries.flatMap((entry) => entry.terms), ...EMERGENCY_LEXICON.guardPhrases];
    expect(words.filter((word) => normaliseForMatching(word) !== word)).toEqual([]);
  });

  it('finds each of its own terms when it stands alone', () => {
    const missed = EMERGENCY_LEXICON.entries.flatMap((entry) => entry.terms.filter((term) => !ids(term).includes(entry.id)));
    expect(missed).toEqual([]);
  });

  it('offers only numbers that can be dialled', () => {
    for (const entry of EMERGENCY_LEXICON.entries) {
      expect(entry.call.length).toBeGreaterThan(0);
      for (const number of entry.call) expect(number).toMatch(/^\d{3,5}$/);
    }
  });

  it('takes the numbers that only the district knows', () => {
    const local = withLocalNumbers({ gas: ['02000000000'] });
    expect(emergencyHits('漏煤气', local)[0]?.call).toEqual(['119', '02000000000']);
    expect(emergencyHits('着火', local)[0]?.call).toEqual(['119']);
  });
});
