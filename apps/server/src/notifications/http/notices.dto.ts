import { HOW_TOLD, type HowTold } from '@yige/domain';
import { OneOf, Out } from '../../platform/http/rules.js';

export class NoticeView {
  @Out.text() id: string;
  @Out.text({ description: '`gathered`: a line of several, told in the morning; `count` of its data says how many.' }) type: string;
  @Out.text({ nullable: true, description: 'The request that it leads to.' }) requestId: string | null;
  @Out.text({ nullable: true, description: 'The case of mediation that it leads to.' }) mediationId: string | null;
  @Out.text({ nullable: true, description: 'The weekly digest that it leads to.' }) digestId: string | null;
  @Out.record() data: Record<string, string>;
  @Out.instant() createdAt: string;
  @Out.instant({ nullable: true }) readAt: string | null;
}

export class WaitingNoticesView {
  @Out.instant({ description: 'When they are told as one line.' }) at: string;
  @Out.many(() => NoticeView, { description: 'Unread, the newest first.' }) items: NoticeView[];
}

export class NoticePreferenceView {
  @Out.oneOf(HOW_TOLD, 'HowTold', { description: 'Danger is told at once, whatever is chosen.' }) howTold: HowTold;
}

export class ChooseNoticePreference {
  @OneOf(HOW_TOLD, 'HowTold', { description: '`atOnce`: of everything; `whatAsksMe`: at once of what asks something, once a day at 08:00 of the rest; `daily`: once a day.' }) howTold: HowTold;
}
