/** Words of mediation (调解), as domain.md 3.9 and the People's Mediation Law (人民调解法) have them. */

/** The two tracks that are never mixed: only a formal mediation can lead to judicial confirmation. */
export const MEDIATION_TRACKS = [
  'informal', // 网格劝和
  'formal', // 人民调解
] as const;
export type MediationTrack = (typeof MEDIATION_TRACKS)[number];

export const MEDIATION_STATUSES = [
  'preparing', // 受理：定调解员、当事人同意
  'mediating', // 调解中
  'drawnUp', // 协议已拟，待签字
  'inEffect', // 协议已生效
  'failed', // 调解不成
  'calledOff', // 当事人不再同意，调解终止
] as const;
export type MediationStatus = (typeof MEDIATION_STATUSES)[number];

/** Statuses in which the committee still owes the parties something. */
export const OPEN_MEDIATION_STATUSES = ['preparing', 'mediating', 'drawnUp'] as const satisfies readonly MediationStatus[];

export const MEDIATION_COMMANDS = [
  'correctParty', // 更正当事人
  'appoint', // 指定调解员
  'accept', // 调解员声明关系并接受
  'challenge', // 当事人要求更换调解员
  'agreeToMediate', // 当事人同意调解
  'callOff', // 当事人退出调解
  'meet', // 记一次调解
  'prolong', // 双方同意延长期限
  'drawUp', // 拟定协议
  'putInEffect', // 登记签字，协议生效
  'fail', // 调解不成
  'followUp', // 回访履行
  'applyToCourt', // 共同申请司法确认
  'courtAnswers', // 登记法院结果
  'agreeToHandOver', // 当事人同意移交材料
  'handOver', // 移交材料
] as const;
export type MediationCommand = (typeof MEDIATION_COMMANDS)[number];

/** Between whom it is. With a body of government it goes another way: 行政争议调解「1+1+9+N」. */
export const DISPUTE_KINDS = ['betweenPeople', 'withGovernment'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** Who speaks for a party. A minor has a guardian. */
export const REPRESENTATIONS = [
  'guardian', // 监护人
  'agent', // 委托代理人
] as const;
export type Representation = (typeof REPRESENTATIONS)[number];

/** How a mediator stands to a party; anything but `none` is a conflict of interest. */
export const MEDIATOR_RELATIONS = ['none', 'family', 'colleague', 'interest', 'otherTie'] as const;
export type MediatorRelation = (typeof MEDIATOR_RELATIONS)[number];

/** Why somebody no longer mediates. */
export const MEDIATOR_ENDS = ['challenged', 'conflict'] as const;
export type MediatorEnd = (typeof MEDIATOR_ENDS)[number];

export const AGREEMENT_FORMS = [
  'written', // 人民调解协议书
  'oral', // 口头协议，记入调解登记表
] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** How far a term of an agreement is performed; `asked` means that somebody asked and has no clear answer yet. */
export const TERM_STATES = ['due', 'asked', 'performed', 'partly', 'notPerformed'] as const;
export type TermState = (typeof TERM_STATES)[number];

/** Judicial confirmation (司法确认) of an agreement. */
export const CONFIRMATION_STATES = ['none', 'applied', 'confirmed', 'declined'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];
