import { Out, Text } from '../../platform/http/rules.js';

export class ClaimCode {
  @Text({ min: 1, max: 40, description: 'Of the card.' }) code: string;
}

/** Shown to whoever filed it, to be handed to the neighbour. */
export class ClaimCardView {
  @Out.text() code: string;
  @Out.instant() expiresAt: string;
}

export class ClaimLookView {
  @Out.instant() submittedAt: string;
  @Out.text({ nullable: true, description: 'The matter, where it is known and not confidential. Nothing that was written.' }) matter: string | null;
  @Out.instant() expiresAt: string;
}

export class ClaimedView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.text({ description: 'By which it is followed without WeChat.' }) lookupCode: string;
}

export class GroupReplyView {
  @Out.text({ description: 'To be read and then pasted into the group: without names, numbers and addresses.' }) text: string;
}
