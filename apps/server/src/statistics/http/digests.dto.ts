import { DIGEST_ADDITION_MAX, DIGEST_HELP_REASONS, type DigestHelpReason, TIERS, type Tier } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { Out, Reference, Text } from '../../platform/http/rules.js';

export class DigestsQuery extends PageQuery {
  @Reference({ optional: true, description: 'A branch, village, town or the district within the caller\'s scope; left out, the caller\'s own.' }) nodeId?: string;
}

export class SendDigest {
  @Text({ min: 0, max: DIGEST_ADDITION_MAX, optional: true, description: 'What the figures do not say. Nothing has to be added.' }) addition?: string;
}

export class DigestTierView {
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.whole() received: number;
  @Out.whole() closed: number;
  @Out.whole() open: number;
  @Out.whole() overdue: number;
}
export class DigestMatterView {
  @Out.text({ nullable: true, description: 'Null: not sorted yet.' }) code: string | null;
  @Out.text({ nullable: true }) name: string | null;
  @Out.whole({ description: 'Requests that are one matter count once.' }) count: number;
  @Out.number({ description: 'Mean of the four weeks before.' }) meanBefore: number;
}
export class DigestRepeatedView {
  @Out.text() place: string;
  @Out.text() matterCode: string;
  @Out.text() matterName: string;
  @Out.whole({ description: 'Within 14 days.' }) count: number;
}
export class DigestSpreadRequestView {
  @Out.text() requestId: string;
  @Out.text() number: string;
}
export class DigestSpreadView {
  @Out.text({ description: 'Name of the grid.' }) place: string;
  @Out.text({ nullable: true, description: 'As most of them were sorted; null: not sorted yet.' }) matterCode: string | null;
  @Out.text({ nullable: true }) matterName: string | null;
  @Out.whole() count: number;
  @Out.whole({ description: 'Different addresses; a request without one counts by itself.' }) doors: number;
  @Out.many(() => DigestSpreadRequestView, { description: 'The newest five.' }) requests: DigestSpreadRequestView[];
}
export class DigestHelpView {
  @Out.text() requestId: string;
  @Out.text() number: string;
  @Out.oneOf(DIGEST_HELP_REASONS, 'DigestHelpReason', { description: '`whistle`: units are called together, or are to be.' }) reason: DigestHelpReason;
  @Out.whole() returns: number;
}
export class DigestTogetherView {
  @Out.whole() wishesPublished: number;
  @Out.whole() wishesClaimed: number;
  @Out.whole() wishesFulfilled: number;
  @Out.whole({ description: 'Neighbours\' agreements in a few lines.' }) talks: number;
  @Out.whole() mediationsBegun: number;
  @Out.whole() mediationsAgreed: number;
  @Out.whole({ description: 'Of services confirmed in the week.' }) volunteerMinutes: number;
}
export class DigestPartView {
  @Out.text() id: string;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant() sentAt: string;
  @Out.text({ nullable: true }) addition: string | null;
}

export class DigestView {
  @Out.text() id: string;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.text({ description: 'The Monday with which the week begins, `2026-11-16`.' }) week: string;
  @Out.text() from: string;
  @Out.text() to: string;
  @Out.instant() madeAt: string;
  @Out.whole() received: number;
  @Out.whole() closed: number;
  @Out.whole({ description: 'As it stood when the digest was made.' }) open: number;
  @Out.whole() overdue: number;
  @Out.many(() => DigestTierView) byTier: DigestTierView[];
  @Out.many(() => DigestMatterView) topMatters: DigestMatterView[];
  @Out.many(() => DigestRepeatedView, { description: 'Places with three or more of one matter in 14 days.' }) repeated: DigestRepeatedView[];
  @Out.many(() => DigestSpreadView, { description: 'Of a branch: one thing told at three or more doors of a grid in 14 days, in whatever words.' }) spread: DigestSpreadView[];
  @Out.many(() => DigestHelpView, { description: 'Stuck for want of somebody above.' }) needHelp: DigestHelpView[];
  @Out.one(() => DigestTogetherView, { nullable: true, description: 'What people did for each other; null in digests that were made before it was counted.' }) together: DigestTogetherView | null;
  @Out.text({ nullable: true }) addition: string | null;
  @Out.instant({ nullable: true }) sentAt: string | null;
  @Out.text({ nullable: true }) sentBy: string | null;
  @Out.flag({ description: 'The caller may send it to the level above, as it is or with an addition.' }) maySend: boolean;
  @Out.many(() => DigestPartView, { description: 'What the level below has sent.' }) fromBelow: DigestPartView[];
}
