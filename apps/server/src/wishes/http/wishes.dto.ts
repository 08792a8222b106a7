import {
  WISH_ACTIONS, WISH_AMOUNT_MAX, WISH_CLASSES, WISH_COMMANDS, WISH_STATUSES, type WishAction, type WishClass, type WishCommand, type WishStatus,
} from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { OneOf, Out, Text, Whole } from '../../platform/http/rules.js';

export class PublishWish {
  @OneOf(WISH_CLASSES, 'WishClass') wishClass: WishClass;
  @Text({ min: 2, max: 40, description: 'Everybody who may help reads it: no name, number or door.' }) title: string;
  @Text({ min: 2, max: 200 }) text: string;
  @Whole({ min: 0, max: WISH_AMOUNT_MAX, description: 'What it will cost about, in yuan.' }) amountHint: number;
}

export class MoveWish {
  @OneOf(WISH_ACTIONS, 'WishAction') action: WishAction;
  @Whole({ min: 1, max: 2_000_000_000 }) expectedVersion: number;
}

/** Published where the caller serves, or in the village (community) of it. */
export const WISH_AREAS = ['branch', 'village'] as const;
export type WishAreaName = (typeof WISH_AREAS)[number];

export class WishesQuery extends PageQuery {
  @OneOf(WISH_STATUSES, 'WishStatus', { optional: true, description: 'Those that wait for somebody, when left out.' }) status?: WishStatus;
  @OneOf(WISH_AREAS, 'WishArea', { optional: true, description: 'The whole district when left out, as for those who serve above a village.' }) around?: WishAreaName;
}

export class WishView {
  @Out.text() id: string;
  @Out.oneOf(WISH_CLASSES, 'WishClass') wishClass: WishClass;
  @Out.text() title: string;
  @Out.text() text: string;
  @Out.whole() amountHint: number;
  @Out.oneOf(WISH_STATUSES, 'WishStatus') status: WishStatus;
  @Out.one(() => OrgRefView, { nullable: true, description: 'The branch to call on.' }) branch: OrgRefView | null;
  @Out.one(() => OrgRefView, { nullable: true }) village: OrgRefView | null;
  @Out.flag({ description: 'The caller has claimed it.' }) mine: boolean;
  @Out.instant() publishedAt: string;
  @Out.instant({ nullable: true, description: 'For the claimant: it goes back then unless the contact is made.' }) contactBy: string | null;
  @Out.whole() version: number;
  @Out.manyOf(WISH_COMMANDS, 'WishCommand', { description: 'What the caller may do now.' }) commands: WishCommand[];
}
