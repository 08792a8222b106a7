import { MESSAGE_PARTS, MESSAGE_PURPOSES, type MessagePart, type MessagePurpose, TAP_PURPOSES, type TapPurpose } from '@yige/domain';
import { Flag, ListOf, OneOf, Out, Text } from '../../platform/http/rules.js';

export class TapQuery {
  @OneOf(TAP_PURPOSES, 'TapPurpose', { description: 'What the tap does, so that nothing else is asked.' }) tap: TapPurpose;
}

export class AskedTemplateView {
  @Out.text() templateId: string;
  @Out.oneOf(MESSAGE_PURPOSES, 'MessagePurpose') purpose: MessagePurpose;
}

export class AskedTemplatesView {
  @Out.many(() => AskedTemplateView, { description: 'At most three, of one kind, for `wx.requestSubscribeMessage` in the tap. None: nothing is to be asked.' }) items: AskedTemplateView[];
}

export class GivenAnswer {
  @Text({ min: 1, max: 64 }) templateId: string;
  @Flag({ description: 'WeChat answered something that begins with `accept`.' }) accepted: boolean;
}

export class GivenAnswers {
  @ListOf(GivenAnswer, { min: 1, max: 5 }) answers: GivenAnswer[];
}

export class TemplateKeywordView {
  @Out.text({ description: 'As WeChat numbers it, such as `thing2`.' }) name: string;
  @Out.text() label: string;
  @Out.oneOf(MESSAGE_PARTS, 'MessagePart', { nullable: true, description: 'What we say there; null: what a message never says.' }) part: MessagePart | null;
}

export class MessageTemplateView {
  @Out.text() templateId: string;
  @Out.text() title: string;
  @Out.flag({ description: 'One answer is good until it is taken back.' }) lasting: boolean;
  @Out.oneOf(MESSAGE_PURPOSES, 'MessagePurpose', { nullable: true, description: 'What it is used for; null: nothing.' }) purpose: MessagePurpose | null;
  @Out.many(() => TemplateKeywordView) keywords: TemplateKeywordView[];
  @Out.whole({ description: 'People of the installation who allow at least one message by it.' }) allowing: number;
  @Out.whole({ description: 'Of the caller’s district since `since`: taken by WeChat.' }) sent: number;
  @Out.whole({ description: 'On their way, or WeChat gave no readable answer and its word is waited for.' }) underWay: number;
  @Out.whole({ description: 'Did not arrive; each stands in the inbox still.' }) lost: number;
  @Out.text({ nullable: true, description: 'The code with which WeChat refused last; null once it took one again.' }) fault: string | null;
  @Out.instant({ nullable: true }) faultAt: string | null;
}

export class MessageTemplatesView {
  @Out.flag({ description: 'A mini-program is configured.' }) connected: boolean;
  @Out.flag({ description: 'WeChat tells us what arrived.' }) told: boolean;
  @Out.instant({ nullable: true, description: 'When WeChat’s list was last found changed; null: it was not read yet.' }) learnedAt: string | null;
  @Out.instant() since: string;
  @Out.many(() => MessageTemplateView) items: MessageTemplateView[];
}
