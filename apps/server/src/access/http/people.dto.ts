import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { Flag, Login, Moment, Nested, OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
import { ACCOUNT_LINK_KINDS, type AccountLinkKind } from '../infrastructure/account-link.entity.js';

/** `waiting`: nobody has set its password yet. */
export const ACCOUNT_STATES = ['waiting', 'active', 'disabled'] as const;
export const POST_STANDINGS = ['now', 'toCome', 'over'] as const;

export class PeopleQuery extends PageQuery {
  @Reference({ optional: true, description: 'Who serves at this node or below it; without it, the whole district.' }) nodeId?: string;
  @Text({ min: 1, max: 60, optional: true, description: 'Beginning of the name, or of the login.' }) q?: string;
}

export class GivenPost {
  @OneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Reference() nodeId: string;
  @Moment({ optional: true, description: 'Without it, from now on.' }) from?: string;
  @Moment({ optional: true, description: 'Without it, until it is ended.' }) to?: string;
}

export class InvitePerson {
  @Text({ min: 1, max: 60 }) name: string;
  @Login() login: string;
  @Nested(GivenPost) post: GivenPost;
}

export class InviteKnownPerson {
  @Login({ optional: true, description: 'Needed for somebody who has no account yet.' }) login?: string;
}

export class RecoverPerson {
  @Flag({ optional: true, description: 'Takes the second factor away as well, for whoever has lost phone and paper.' }) withoutSecondFactor?: boolean;
}

export class EndPost {
  @Moment({ optional: true, description: 'Without it, at once.' }) at?: string;
}

export class AccountStandingView {
  @Out.text() login: string;
  @Out.oneOf(ACCOUNT_STATES, 'AccountState') state: (typeof ACCOUNT_STATES)[number];
}

export class HeldPostView {
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Out.one(() => OrgRefView) node: OrgRefView;
}

/** As it stands in a list. */
export class ListedPostView extends HeldPostView {
  @Out.instant({ nullable: true, description: 'Until then; null: until it is ended.' }) until: string | null;
  @Out.flag({ description: 'Lent by its holder.' }) lent: boolean;
  @Out.flag({ description: 'It has not begun yet.' }) toCome: boolean;
}

export class PersonLineView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.one(() => AccountStandingView, { nullable: true }) account: AccountStandingView | null;
  @Out.many(() => ListedPostView) posts: ListedPostView[];
}

export class PostView extends HeldPostView {
  @Out.text() id: string;
  @Out.instant() from: string;
  @Out.instant({ nullable: true }) to: string | null;
  @Out.oneOf(POST_STANDINGS, 'PostStanding') standing: (typeof POST_STANDINGS)[number];
  @Out.flag() mayEnd: boolean;
  @Out.text({ nullable: true, description: 'Name of whoever lent it; null for one that is their own.' }) lentBy: string | null;
}

export class PersonView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.one(() => AccountStandingView, { nullable: true }) account: AccountStandingView | null;
  @Out.flag({ description: 'Signs in with a second factor.' }) secondFactor: boolean;
  @Out.flag({ description: 'Signs in by WeChat as well.' }) wechat: boolean;
  @Out.many(() => PostView) posts: PostView[];
}

/** Shown to whoever issued it, to be handed over in person. */
export class AccountLinkView {
  @Out.text() personId: string;
  @Out.text() login: string;
  @Out.oneOf(ACCOUNT_LINK_KINDS, 'AccountLinkKind') kind: AccountLinkKind;
  @Out.text() address: string;
  @Out.instant() expiresAt: string;
}
