import { FreeText, OneOf, Out, Text } from '../../platform/http/rules.js';
import { SIGN_ON_FACES, type SignOnFace } from '../../platform/ports/identity-provider.port.js';
import { SessionView } from './sessions.dto.js';

export class BeginSignOn {
  @OneOf(SIGN_ON_FACES, 'SignOnFace', { description: 'Where the browser is sent back to. An address of its own it cannot name.' }) face: SignOnFace;
}

export class FinishSignOn {
  @Text({ min: 1, max: 1_000, description: 'What POST /api/sign-on gave this browser.' }) ticket: string;
  @FreeText({ max: 8_000, description: 'The query with which the provider sent the browser back, as it stands in the address.' }) answer: string;
}

export class ConfirmSignOn {
  @Text({ min: 1, max: 1_000 }) proof: string;
  @Text({ min: 1, max: 40, description: 'Of the authenticator app, or one from paper.' }) code: string;
}

export class SignOnStartView {
  @Out.text({ description: 'Where the browser goes to sign in.' }) address: string;
  @Out.text({ description: 'Kept by this browser until it comes back; ten minutes.' }) ticket: string;
}

export class SignOnView {
  @Out.one(() => SessionView, { nullable: true }) session: SessionView | null;
  @Out.text({ nullable: true, description: 'Instead of a session: the account has a second factor, whose code is to be sent with this within five minutes.' }) proof: string | null;
  @Out.text({ nullable: true, description: 'Where the browser signs out of the provider as well.' }) leave: string | null;
}
