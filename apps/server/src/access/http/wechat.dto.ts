import { Out, Text } from '../../platform/http/rules.js';
import { MeView } from './sessions.dto.js';

export class WechatCode {
  @Text({ min: 1, max: 128, description: 'Of `wx.login`; good once, for five minutes.' }) code: string;
}

export class PhoneCode {
  @Text({ min: 1, max: 128, description: 'Of the phone button; good once, for five minutes.' }) code: string;
}

export class BindWechat {
  @Text({ min: 1, max: 40, description: 'The invitation, as it was read out or sent.' }) invitation: string;
}

export class WechatSessionView {
  @Out.text() token: string;
  @Out.instant() expiresAt: string;
  @Out.one(() => MeView, { nullable: true, description: 'Staff who tied this WeChat to their account; null: a resident.' }) me: MeView | null;
}

export class OwnPhoneView {
  @Out.text({ description: 'For the form that its owner fills in; it is kept nowhere here.' }) phone: string;
}

/** Shown to whoever issued it, to be handed over. */
export class WechatInvitationView {
  @Out.text() code: string;
  @Out.instant() expiresAt: string;
}
