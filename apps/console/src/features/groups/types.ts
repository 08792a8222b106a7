import type { Schemas } from '@yige/api-client';

export type ChatGroup = Schemas['ChatGroupView'];
export type GroupRobot = Schemas['GroupRobotView'];
export type MessageTemplates = Schemas['MessageTemplatesView'];
export type MessageTemplate = Schemas['MessageTemplateView'];
export type NewRobot = Schemas['AddGroupRobot'];
export type JoinWay = Schemas['JoinWayView'];
export type NewJoinWay = Schemas['MakeJoinWay'];
export type GroupMessage = Schemas['GroupMessageView'];
export type NewGroupMessage = Schemas['AskGroupMessage'];
