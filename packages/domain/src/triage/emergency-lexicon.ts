import { EMERGENCY_GUARDS } from './emergency-guards.js';
import { EMERGENCY_PATTERNS } from './emergency-patterns.js';

/** One kind of danger: the words that betray it, whom to call, and the one sentence that helps most. */
export interface EmergencyEntry {
  /** Stable name; a face finds its own-language wording of `say` by it. */
  readonly id: string;
  readonly terms: readonly string[];
  /** Ways of speaking of it that no fixed word catches; global expressions on the normalised text. */
  readonly pattern?: RegExp | undefined;
  /** Numbers that can be dialled, the most urgent first. */
  readonly call: readonly string[];
  readonly say: string;
  /** The least urgency that a request with such words gets until a person has looked. */
  readonly atLeast: 'U0' | 'U1';
}

export interface EmergencyLexicon {
  readonly entries: readonly EmergencyEntry[];
  /** Everyday phrases that contain a term without any danger; each silences only a term that lies wholly inside it. */
  readonly guardPhrases: readonly string[];
}

/** Words in Mandarin and Cantonese, Simplified (texts are normalised before the search). Source: catalogue `emergency_lexicon`, with variants. */
export const EMERGENCY_LEXICON: EmergencyLexicon = {
  entries: [
    {
      id: 'fire',
      pattern: EMERGENCY_PATTERNS['fire'],
      terms: [
        '着火', '起火', '火警', '火烛', '冒烟', '烧着', '爆炸', '着咗火', '起咗火', '烧咗起嚟', '火灾',
        '着了火', '起了火', '失火', '浓烟', '火好大', '火很大', '烧起来了', '着晒火', '烧紧',
      ],
      call: ['119'],
      say: '请先离开危险区域并拨打119。本平台不能替代报警。',
      atLeast: 'U0',
    },
    {
      id: 'gas',
      pattern: EMERGENCY_PATTERNS['gas'],
      terms: [
        '煤气味', '闻到煤气', '漏煤气', '漏气', '燃气泄漏', '燃气泄露', '煤气泄漏', '煤气泄露', '天然气泄漏', '天然气泄露', '液化气泄漏', '石油气泄漏',
        '燃气味', '天然气味', '石油气味', '液化气味', '漏燃气', '漏天然气', '漏石油气', '漏咗煤气', '漏了煤气', '煤气漏', '燃气漏', '天然气漏', '闻到燃气', '闻到天然气',
        '煤气好大阵味', '一阵煤气', '阵煤气',
      ],
      call: ['119'],
      say: '关阀、开窗、不要开关电器和灯、到室外再打电话。',
      atLeast: 'U0',
    },
    {
      id: 'life',
      pattern: EMERGENCY_PATTERNS['life'],
      terms: [
        '晕倒', '冇呼吸', '没有呼吸', '没呼吸', '大出血', '心口痛', '中风', '触电', '煤气中毒', '昏迷', '唔郁得', '晕低', '晕咗', '抽搐', '抽筋',
        '晕过去', '昏倒', '昏过去', '不省人事', '叫唔醒', '叫不醒', '休克', '呼吸困难', '唞唔到气', '喘不过气', '吐血', '心脏病发', '心梗', '电亲',
        '一氧化碳中毒', '喝了农药', '饮咗农药',
      ],
      call: ['120'],
      say: '请立即拨打120。',
      atLeast: 'U0',
    },
    {
      id: 'selfharm',
      pattern: EMERGENCY_PATTERNS['selfharm'],
      terms: [
        '想死', '唔想活', '不想活', '自杀', '轻生', '跳楼', '割脉', '割腕', '结束生命', '吞药', '唔想生', '不想生', '想跳河', '想跳江', '要跳河', '要跳江',
        '活不下去', '活唔落去', '生存唔落去', '了结自己', '寻死', '自残',
      ],
      call: ['120', '110', '12356'],
      say: '您愿意说出来很重要。请先拨打12356(心理援助)或110/120,也可以让我们马上请值守人员给您回电。',
      atLeast: 'U0',
    },
    {
      id: 'violence',
      pattern: EMERGENCY_PATTERNS['violence'],
      terms: [
        '斩人', '拿刀', '持刀', '打到流血', '打死', '抢劫', '绑架', '强奸', '家暴', '非礼',
        '砍人', '捅人', '揸刀', '拎刀', '攞刀', '打得流血', '杀人', '性侵', '猥亵', '打劫', '又打我', '打紧我', '要杀我', '斩我', '砍我',
      ],
      call: ['110'],
      say: '请到安全的地方并拨打110;不方便说话可发短信12110。',
      atLeast: 'U0',
    },
    {
      id: 'drown',
      pattern: EMERGENCY_PATTERNS['drown'],
      terms: ['溺水', '跌落水', '落水', '沉咗落去', '掉水里', '掉进水', '掉到水', '掉进河', '掉河里', '跌落河', '跌落涌', '跌咗落河', '跌咗落水', '跌咗落涌', '遇溺'],
      call: ['110', '119', '120'],
      say: '请立即呼救并拨打110/119/120,不要盲目下水施救。',
      atLeast: 'U0',
    },
    {
      id: 'lift',
      pattern: EMERGENCY_PATTERNS['lift'],
      terms: [
        '困电梯', '困喺电梯', '被困电梯', '电梯困人', '电梯里出不来', '困在电梯', '困住在电梯', '困咗喺电梯', '关在电梯', '困在升降机', '困喺升降机', '困喺𨋢', '困𨋢',
        '电梯困住', '电梯被困', '电梯关人', '困系电梯',
      ],
      call: ['96333', '119'],
      say: '不要扒门,按轿厢内求助键并拨打96333。',
      atLeast: 'U0',
    },
    {
      id: 'trapped',
      pattern: EMERGENCY_PATTERNS['trapped'],
      terms: ['被困', '被水围', '塌下来', '埋住', '出唔返嚟', '被埋', '塌咗落嚟', '塌楼', '楼塌', '房子塌'],
      call: ['119', '110'],
      say: '请拨打119/110,并尽量往高处、开阔处转移。',
      atLeast: 'U0',
    },
    {
      id: 'missing',
      pattern: EMERGENCY_PATTERNS['missing'],
      terms: [
        '走失', '唔见咗人', '失踪', '细路唔见', '老人唔见咗', '走丢', '孩子不见了', '小孩不见了', '老人不见了', '阿婆唔见咗', '阿公唔见咗', '阿妈唔见咗', '阿爸唔见咗',
        '小朋友唔见', '小朋友不见了',
      ],
      call: ['110'],
      say: '请立即拨打110,不需要等24小时。',
      atLeast: 'U0',
    },
    {
      id: 'fraud',
      pattern: EMERGENCY_PATTERNS['fraud'],
      terms: [
        '转咗账', '转了账', '汇款给', '要我转钱', '验证码俾咗', '被骗了', '俾人呃咗钱', '叫我转钱', '转咗钱', '被诈骗', '遇到诈骗', '俾人呃咗', '验证码给了',
      ],
      call: ['110', '96110'],
      say: '请马上拨打110或96110,越早越有可能止付。',
      atLeast: 'U1',
    },
    {
      id: 'wire',
      pattern: EMERGENCY_PATTERNS['wire'],
      terms: ['电线落地', '电线断', '压住电线', '树压电线', '电线掉', '电线跌', '电缆断', '压住电缆', '压到电线', '高压线断', '高压线掉', '断了的电线'],
      call: ['95598', '119'],
      say: '远离至少8米,不要触碰,拨打95598。',
      atLeast: 'U0',
    },
  ],
  guardPhrases: EMERGENCY_GUARDS,
};
