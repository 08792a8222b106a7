import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Out, Reference, References, Text } from '../../platform/http/rules.js';
import { GROUP_MESSAGE_STATES, type GroupMessageState } from '../infrastructure/group-message.entity.js';
import { JOIN_WAY_STATES, type JoinWayState } from '../infrastructure/join-way.entity.js';

export class MakeJoinWay {
  @Text({ min: 1, max: 30, description: 'By which it is known to us; residents do not see it.' }) label: string;
  @References({ max: 5, description: 'Bound groups of one grid, 1 to 5. When one is full people come into the next.' }) chatGroupIds: string[];
}

export class ChangeJoinWay {
  @Text({ min: 1, max: 30, optional: true }) label?: string;
  @References({ max: 5, optional: true, description: 'Bound groups of the same grid; what was printed goes on leading there.' }) chatGroupIds?: string[];
}

export class NamedGroupView {
  @Out.text() id: string;
  @Out.text() label: string;
}

export class JoinWayView {
  @Out.text() id: string;
  @Out.text() label: string;
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.many(() => NamedGroupView) groups: NamedGroupView[];
  @Out.oneOf(JOIN_WAY_STATES, 'JoinWayState') state: JoinWayState;
  @Out.text({ nullable: true, description: '`notOfCompany`: one of the groups is no customer group of this company; else the code with which WeCom refused.' }) fault: string | null;
  @Out.flag({ description: 'Its picture can be fetched.' }) hasPicture: boolean;
  @Out.one(() => PersonRefView, { nullable: true }) madeBy: PersonRefView | null;
  @Out.instant() madeAt: string;
}

export class JoinWayListView {
  @Out.many(() => JoinWayView) items: JoinWayView[];
}

export class AskGroupMessage {
  @Reference() chatGroupId: string;
  @Text({ min: 1, max: 1_000 }) text: string;
}

export class GroupMessageView {
  @Out.text() id: string;
  @Out.text({ description: 'Of the group.' }) label: string;
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.text() text: string;
  @Out.oneOf(GROUP_MESSAGE_STATES, 'GroupMessageState') state: GroupMessageState;
  @Out.text({ nullable: true, description: '`notOfCompany`, `words`, or the code with which WeCom refused.' }) fault: string | null;
  @Out.one(() => PersonRefView, { nullable: true }) askedBy: PersonRefView | null;
  @Out.instant() askedAt: string;
  @Out.instant({ nullable: true, description: 'When WeCom last said how it stands.' }) toldAt: string | null;
}
