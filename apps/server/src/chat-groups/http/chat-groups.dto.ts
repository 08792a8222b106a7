import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { PlaceView } from '../../places/index.js';
import { Out, Reference, Text } from '../../platform/http/rules.js';

/** What a phone hands on that opened a card in a group. */
export class FromGroup {
  @Text({ min: 1, max: 128, description: 'Of `wx.login`, called just before `wx.getGroupEnterInfo`.' }) code: string;
  @Text({ min: 1, max: 4_000 }) encryptedData: string;
  @Text({ min: 1, max: 64 }) iv: string;
}

export class BindChatGroup extends FromGroup {
  @Reference() gridId: string;
  @Text({ min: 1, max: 60, description: 'What people call the group; WeChat does not tell its name.' }) label: string;
}

export class ChatGroupsQuery {
  @Reference({ optional: true, description: 'Of one grid; without it, of all grids of the caller.' }) gridId?: string;
}

export class ChatGroupView {
  @Out.text() id: string;
  @Out.text() label: string;
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.instant() boundAt: string;
  @Out.one(() => PersonRefView, { nullable: true }) boundBy: PersonRefView | null;
}

export class ChatGroupListView {
  @Out.many(() => ChatGroupView) items: ChatGroupView[];
  @Out.many(() => OrgRefView, { description: 'Grids that the caller serves.' }) grids: OrgRefView[];
}

export class RecognisedGroupView {
  @Out.text({ nullable: true, description: 'To be named when something from this group is filed; null: a group of no grid.' }) chatGroupId: string | null;
  @Out.one(() => PlaceView, { nullable: true }) place: PlaceView | null;
}
