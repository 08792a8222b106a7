import type { Channel, CloseResult, Resolution, Satisfaction, Tier, Urgency } from '@yige/domain';

/**
 * The columns of 诉求台账, in their order (domain.md 4.2). None of them says who reported; the file is for Chinese offices and speaks their
 * language.
 */
export const LEDGER_COLUMNS = [
  '编号', '收到时间', '渠道', '网格', '事项码/名', '层级', '紧急度', '简述(脱敏)', '首接人', '主办/协办', '签收时间', '首次联系', '时限', '办结时间', '办结类型', '回访结果', '重办次数', '备注',
] as const;

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  code: '扫码', groupRelay: '党群微信群转录', visit: '责任区走访', station: '服务站面谈', phone: '电话代录', hotline: '12345转入', patrol: '网格员巡查', paper: '纸质意见卡',
};
export const TIER_WORDS: Readonly<Record<Tier, string>> = { 1: '一类', 2: '二类', 3: '三类' };
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = { U0: '险情', U1: '紧急', U2: '较急', U3: '一般' };
export const RESOLUTION_WORDS: Readonly<Record<Resolution, string>> = {
  solved: '已解决', partlySolved: '部分解决', explained: '解释说明', notPossibleByLaw: '依法不予支持', mediated: '调解成功', mediationFailed: '调解未成',
};
export const RESULT_WORDS: Readonly<Record<CloseResult, string>> = { solved: '已解决', unsolved: '未解决', noAnswer: '未回应' };
export const SATISFACTION_WORDS: Readonly<Record<Satisfaction, string>> = { satisfied: '满意', fairlySatisfied: '基本满意', dissatisfied: '不满意' };
/** What stands in the place of the words of a confidential request. */
export const CONFIDENTIAL_WORD = '(保密诉求，内容不导出)';
