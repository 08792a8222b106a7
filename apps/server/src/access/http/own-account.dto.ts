import { FreeText, Out, Text } from '../../platform/http/rules.js';

/** Passwords are not trimmed, and their length is judged by its own rule. */
export class ChangePassword {
  @FreeText({ max: 1_000 }) current: string;
  @FreeText({ max: 1_000 }) password: string;
}

export class BeginSecondFactor {
  @FreeText({ max: 1_000, description: 'The present password: a session that was left open is not enough.' }) password: string;
}

export class ConfirmSecondFactor {
  @Text({ min: 1, max: 40, description: 'Of the authenticator app.' }) code: string;
}

export class RemoveSecondFactor {
  @FreeText({ max: 1_000 }) password: string;
  @Text({ min: 1, max: 40, description: 'Of the authenticator app, or one from paper.' }) code: string;
}

export class NewSecondFactorView {
  @Out.text({ description: 'For an app that cannot read the picture.' }) secret: string;
  @Out.text({ description: 'What the picture says to the app.' }) uri: string;
}

/** Shown this once. */
export class RecoveryCodesView {
  @Out.texts() codes: string[];
}

export class OwnSessionView {
  @Out.text() id: string;
  @Out.flag({ description: 'The one that asks.' }) current: boolean;
  @Out.instant() begunAt: string;
  @Out.instant() seenAt: string;
}

export class OwnSessionListView {
  @Out.many(() => OwnSessionView) items: OwnSessionView[];
}
