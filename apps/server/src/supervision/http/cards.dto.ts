import { type RequestStatus, REQUEST_STATUSES } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { FlagInQuery, OneOf, Out } from '../../platform/http/rules.js';
import { CARD_LEVELS, type CardLevel } from '../application/card-levels.js';

export class CardsQuery extends PageQuery {
  @OneOf(CARD_LEVELS, 'CardLevel', { optional: true }) level?: CardLevel;
  @FlagInQuery({ optional: true, description: 'Only where the same unit still owes the answer.' }) standing?: boolean;
}

export class CardedRequestView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.text({ nullable: true }) matter: string | null;
  @Out.text() place: string;
}

/** A yellow or red card (黄牌、红牌) of a unit over one request; never of a person. */
export class SupervisionCardView {
  @Out.text() id: string;
  @Out.oneOf(CARD_LEVELS, 'CardLevel') level: CardLevel;
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.one(() => CardedRequestView) request: CardedRequestView;
  @Out.instant({ description: 'The limit that was over.' }) dueAt: string;
  @Out.instant() issuedAt: string;
  @Out.flag({ description: 'The same unit still owes the answer.' }) standing: boolean;
}
