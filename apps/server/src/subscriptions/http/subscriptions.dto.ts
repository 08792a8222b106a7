import { MESSAGE_PURPOSES, type MessagePurpose, TAP_PURPOSES, type TapPurpose } from '@yige/domain';
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
