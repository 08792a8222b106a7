/** Words of a request (诉求), as they stand in product.md "The life of a request". */

export const REQUEST_STATUSES = [
  'submitted', // 待分派
  'dispatched', // 待签收
  'inProgress', // 处置中
  'awaitingReporter', // 待补充
  'suspended', // 挂起
  'inDispute', // 正在确定承办单位
  'answered', // 已答复
  'closed', // 已销号
  'redirected', // 不予受理并告知途径
  'merged', // 已合并
  'withdrawn', // 已撤回
  'deferred', // 挂账
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Statuses in which somebody still owes the resident something. */
export const OPEN_STATUSES = [
  'submitted', 'dispatched', 'inProgress', 'awaitingReporter', 'suspended', 'inDispute', 'answered', 'deferred',
] as const satisfies readonly RequestStatus[];

export const REQUEST_KINDS = [
  'consultation', // 咨询
  'help', // 求助
  'complaint', // 投诉
  'report', // 举报
  'suggestion', // 建议
  'wish', // 微心愿
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** 1: a party member solves it; 2: the grid branch and above mediate; 3: a department takes it over. */
export const TIERS = [1, 2, 3] as const;
export type Tier = (typeof TIERS)[number];

/** U0 险情, U1 紧急, U2 较急, U3 一般 (catalogue `urgency_levels`). */
export const URGENCIES = ['U0', 'U1', 'U2', 'U3'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CHANNELS = [
  'code', // 扫码
  'groupRelay', // 党群微信群转录
  'visit', // 责任区走访
  'station', // 服务站面谈
  'phone', // 电话代录
  'hotline', // 12345 转入
  'patrol', // 网格员巡查
  'paper', // 纸质意见卡
] as const;
export type Channel = (typeof CHANNELS)[number];

export const COMMANDS = [
  'submit', 'triage', 'sign', 'contact', 'ask', 'supply', 'resolve', 'escalate', 'return', 'reassign', 'extend', 'grantExtension', 'suspend',
  'resume', 'addAssistant', 'whistle', 'approveWhistle', 'recallWhistle', 'recordWhistle', 'rateWhistle', 'handBack', 'takeOver', 'rule', 'merge', 'unmerge', 'correct', 'urge',
  'supervise', 'revisit', 'rate', 'reopen', 'redirect', 'defer', 'reportDeferred', 'withdraw', 'close',
] as const;
export type Command = (typeof COMMANDS)[number];

/** 退单 R1–R5 of the catalogue: why a unit sends back what was sent to it. */
export const RETURN_REASONS = [
  'R1', // 不属本单位法定职责
  'R2', // 不属本辖区
  'R3', // 与在办工单重复
  'R4', // 要素不全且联系不上诉求人
  'R5', // 已进入诉讼、仲裁、复议、信访、纪检程序
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** 挂起 S1–S5 of the catalogue: the only waits that are subtracted from a limit. */
export const SUSPEND_REASONS = [
  'S1', // 等诉求人补充
  'S2', // 等第三方检测鉴定
  'S3', // 等法定公示公告期
  'S4', // 不可抗力
  'S5', // 等季节或停窗期
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

/** 延期 E1–E5 of the catalogue. */
export const EXTENSION_REASONS = [
  'E1', // 跨部门协办
  'E2', // 涉施工采购
  'E3', // 当事人约定时间
  'E4', // 法定程序需要
  'E5', // 事实复杂
] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** 主办 answers for it and answers the resident; 协办 helps; 吹哨 is called to come and then given tasks of its own. */
export const LEG_PARTS = ['lead', 'assist', 'whistle'] as const;
export type LegPart = (typeof LEG_PARTS)[number];

/** How a handling leg ended. */
export const LEG_OUTCOMES = [
  'resolved', 'escalated', 'returned', 'reassigned', 'expired', 'withdrawn', 'redirected', 'merged', 'deferred',
  'handedBack', // the member is away or has left: back to the unit's queue
  'unitClosed', // 单位撤并: another unit has taken its place
  // How a leg ended that was not the lead's.
  'helped', // 协办完成
  'declined', // 不能协办
  'released', // the lead needs it no longer
  'came', // answered the whistle
  'didNotCome',
  'leadAnswered', // the lead answered before it was done
  'leadMoved', // the request went to another lead
  'requestEnded', // withdrawn, redirected or deferred meanwhile
] as const;
export type LegOutcome = (typeof LEG_OUTCOMES)[number];

/** 办结类型 F1–F9 of the catalogue, as far as a handler may choose them when resolving. */
export const RESOLUTIONS = [
  'solved', // F1
  'partlySolved', // F2
  'explained', // F3
  'notPossibleByLaw', // F4
  'mediated', // F8
  'mediationFailed', // F9
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** What stands when a request is closed. `noAnswer` counts as neither solved nor unsolved (decisions.md "Silence closes honestly"). */
export const CLOSE_RESULTS = ['solved', 'unsolved', 'noAnswer'] as const;
export type CloseResult = (typeof CLOSE_RESULTS)[number];

/** 满意 / 基本满意 / 不满意 */
export const SATISFACTIONS = ['satisfied', 'fairlySatisfied', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** Why a resident says it is not solved (catalogue `unsatisfied_reasons`). */
export const DISSATISFACTION_REASONS = [
  'nobodyCame', 'notSolved', 'tooSlow', 'badManner', 'onlyWords', 'identityLeaked', 'other',
] as const;
export type DissatisfactionReason = (typeof DISSATISFACTION_REASONS)[number];

/** 吹哨: why a street calls units together; Beijing's rule knows these three (domain.md 3.5). */
export const WHISTLE_KINDS = [
  'unsolved', // 群众反映突出而街道解决不了的
  'enforcement', // 综合执法
  'emergency', // 应急处置
] as const;
export type WhistleKind = (typeof WHISTLE_KINDS)[number];

/** How far a whistle is. A community's waits for its town; a town's calls at once. `recalled`: its caller took it back before they met. */
export const WHISTLE_STATES = ['asked', 'refused', 'called', 'recalled', 'met', 'ended'] as const;
export type WhistleState = (typeof WHISTLE_STATES)[number];

/** The caller's word on how a unit, never a person, responded. */
export const WHISTLE_RESPONSES = [
  'helped', // 到场并解决
  'came', // 到场
  'notHelped', // 未到场或者未协助
] as const;
export type WhistleResponse = (typeof WHISTLE_RESPONSES)[number];
