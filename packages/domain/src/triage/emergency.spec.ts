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

  it.each([
    ['热死人,屋企着火', 'fire'], ['隔离栋冒紧浓烟啊', 'fire'], ['电动车在楼道爆炸了烧起来', 'fire'], ['有人放火烧垃圾站', 'fire'], ['my kitchen is on fire please help', 'fire'], ['楼上火势好大', 'fire'],
    ['厨房燃气管嘶嘶响', 'gas'], ['石油气樽漏咗气', 'gas'], ['施工队挖断了燃气管', 'gas'], ['I smell gas in the corridor', 'gas'],
    ['我爸突然没了呼吸', 'life'], ['工友从脚手架上摔下来', 'life'], ['阿伯喺球场晕低咗', 'life'], ['路口有人被车撞了', 'life'], ['小孩吃东西噎住了喉咙', 'life'], ['佢饮咗农药', 'life'], ['老婆羊水破了', 'life'], ['a man collapsed and is not breathing', 'life'],
    ['他说活着没意思了', 'selfharm'], ['有人坐在天台边哭', 'selfharm'], ['我真的撑不下去了', 'selfharm'], ['佢留低封遗书', 'selfharm'], ['i want to kill myself', 'selfharm'], ['有人要上吊', 'selfharm'],
    ['他喝醉又打我和孩子', 'violence'], ['佢揸住把刀喺楼下', 'violence'], ['前夫威胁要杀我全家', 'violence'], ['他把我反锁在房间', 'violence'], ['两帮人持械群殴', 'violence'], ['he has a knife and threatens to kill me', 'violence'],
    ['有细路跌咗落鱼塘', 'drown'], ['someone is drowning in the river', 'drown'], ['我们被困在升降机里', 'lift'], ['电梯突然坠落', 'lift'], ['stuck in the elevator for 30 minutes', 'lift'],
    ['水已经浸到腰,我出唔去', 'trapped'], ['围墙倒了压住人', 'trapped'], ['奶奶从早上走失到现在', 'missing'], ['我个仔成晚冇返屋企,搵唔到个仔', 'missing'], ['my son is missing since noon', 'missing'],
    ['骗子叫我把钱转去安全账户', 'fraud'], ['验证码我报给他了', 'fraud'], ['高压线断了掉在路上', 'wire'], ['there is a live wire on the road', 'wire'],
    ['电动车充电引发火灾', 'fire'], ['隔壁短路导致火灾', 'fire'], ['有个阿伯热到晕倒', 'life'], ['小孩在鹿颈村落水', 'drown'], ['楼下烧着电动车', 'fire'], ['隔壁起火车棚都烧了', 'fire'], ['楼下着火车库出不去', 'fire'],
  ])('finds in %s the danger %s', (text, id) => {
    expect(ids(text)).toContain(id);
  });

  it.each([
    '嘈到死,晚晚都系咁', '清仓跳楼价喇叭循环播', '气死我了', '部车死火塞住路口', '累到想死还要加班', '停车费贵到吐血', '物业费简直抢劫', '商家趁火打劫', '朋友玩失踪不还钱', '我的猫走失了三天', '轮胎漏气没地方补', '打火机乱扔在草地', '约了一起火锅', '等着火车开通',
    '角落水管滴水', '乱充电可能引发火灾', '院落水浸', '赶着火车去返工', '楼顶脱落水泥块', '办事处说上吊车要报批', '消防队来做火灾演练', '火警系统每月误响', '请安装燃气泄漏报警器', '河边应设防溺水警示牌', '怕小孩掉进河,请装护栏', '这价格像打劫咁', '被疫情困扰很久', '年轻生命教育讲座', '想咨询反家暴宣传活动', '蚊子多到打死一只又来', '手机掉水里保修吗', '天塌下来也要上班',
    '物业道德绑架业主', '网络信息爆炸', '热到嗓子冒烟', '路上差点撞到人', '护栏被车撞歪了', '小孩的书包不见了', '房东失踪押金不退', '按钮按了没反应', '中风后要做康复', '拿刀切菜声音大', '防诈骗讲座几点', '不想生二胎', '开大火炒菜油烟大', '路灯不亮', '电线掉皮要换',
  ])('stays quiet on what only sounds like danger: %s', (text) => {
    expect(ids(text)).toEqual([]);
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
