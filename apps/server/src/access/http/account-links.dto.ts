import { FreeText, Out, Text } from '../../platform/http/rules.js';
import { ACCOUNT_LINK_KINDS, type AccountLinkKind } from '../infrastructure/account-link.entity.js';

export class LookAtLink {
  @Text({ min: 1, max: 100, description: 'What stands behind # in the address.' }) token: string;
}

export class UseLink extends LookAtLink {
  @FreeText({ max: 1_000 }) password: string;
}

export class LinkOwnerView {
  @Out.oneOf(ACCOUNT_LINK_KINDS, 'AccountLinkKind') kind: AccountLinkKind;
  @Out.text() name: string;
  @Out.text() login: string;
  @Out.instant() expiresAt: string;
}
