import { CONSENT_PURPOSES, type ConsentPurpose } from '@yige/domain';
import { AttachmentView } from '../../attachments/index.js';
import { OneOf, Out, Phone, Text } from '../../platform/http/rules.js';
import { ERASABLE, type Erasable } from '../application/erase-reporter.js';
import { IdentityViewView } from './identity.dto.js';
import { TimelineEntryView } from './request-views.dto.js';
import { PointView } from './point.dto.js';

export class CorrectContact {
  @Text({ min: 1, max: 60, optional: true }) name?: string;
  @Phone({ optional: true }) phone?: string;
}

export class WithdrawConsent {
  @OneOf(ERASABLE, 'Erasable', { description: 'What is forgotten at once. After `everything` no code and no account opens the request any more.' }) what: Erasable;
}

export class ConsentView {
  @Out.oneOf(CONSENT_PURPOSES, 'ConsentPurpose') purpose: ConsentPurpose;
  @Out.text({ description: 'Of the wording at the form.' }) version: string;
  @Out.instant() givenAt: string;
  @Out.instant({ nullable: true }) withdrawnAt: string | null;
}

/** What stays when the reporter is forgotten: what was reported, what was done about it, and that somebody acted. */
export const STAYS = ['matter', 'timeline', 'audit'] as const;
export type Stays = (typeof STAYS)[number];

export class OwnDataView {
  @Out.text() number: string;
  @Out.text() text: string;
  @Out.text() place: string;
  @Out.text({ nullable: true }) placeText: string | null;
  @Out.one(() => PointView, { nullable: true }) point: PointView | null;
  @Out.instant() submittedAt: string;
  @Out.instant({ nullable: true }) closedAt: string | null;
  @Out.flag() anonymous: boolean;
  @Out.flag() confidential: boolean;
  @Out.text({ nullable: true }) name: string | null;
  @Out.text({ nullable: true }) phone: string | null;
  @Out.many(() => ConsentView) consents: ConsentView[];
  @Out.many(() => TimelineEntryView) timeline: TimelineEntryView[];
  @Out.many(() => AttachmentView) photos: AttachmentView[];
  @Out.many(() => IdentityViewView, { description: 'Who looked at the reporter\'s name and number.' }) looks: IdentityViewView[];
  @Out.flag({ description: 'Nothing leads to the reporter any more.' }) erased: boolean;
  @Out.manyOf(STAYS, 'StaysAfterErasure') stays: Stays[];
}
