import { CHANNELS, CONSENT_BASES, REQUEST_KINDS, type Channel, type ConsentBasis, type RequestKind } from '@yige/domain';
import { ClaimedPhoto } from '../../attachments/index.js';
import { Flag, FreeText, ListOf, Nested, OneOf, Phone, Reference, Text } from '../../platform/http/rules.js';
import { Point } from './point.dto.js';

export class Contact {
  @Text({ min: 1, max: 60, optional: true }) name?: string;
  @Phone({ optional: true }) phone?: string;
}

export class SubmitRequest {
  @FreeText({ max: 10_000, description: 'What happened: 1 to 10,000 characters after trimming.' }) text: string;
  @OneOf(REQUEST_KINDS, 'RequestKind', { optional: true }) kind?: RequestKind;
  @Text({ min: 1, max: 40, optional: true, description: 'The scanned code. An unknown or revoked one is taken, and the grid corrected later.' }) code?: string;
  @Reference({ optional: true }) gridId?: string;
  @Reference({ optional: true }) buildingId?: string;
  @Reference({ optional: true, description: 'A door of the building: decides who answers for it, and is not kept.' }) householdId?: string;
  @Text({ min: 0, max: 200, optional: true }) placeText?: string;
  @Nested(Point, { optional: true, description: 'Where the reporter pointed on a map.' }) point?: Point;
  @ListOf(ClaimedPhoto, { max: 9, optional: true }) attachments?: ClaimedPhoto[];
  @Flag({ optional: true, description: 'Nobody who handles it sees a name, even if one is known.' }) anonymous?: boolean;
  @Flag({ optional: true }) confidential?: boolean;
  @Nested(Contact, { optional: true }) contact?: Contact;
  @Text({ min: 1, max: 40, optional: true, description: 'Code of the household file whose contact shall be used; read there, never copied.' }) householdFileCode?: string;
  @Flag({ optional: true, description: 'Filed for somebody else.' }) onBehalf?: boolean;
  @OneOf(CONSENT_BASES, 'ConsentBasis', { optional: true, description: 'On what a member relies who files for a neighbour from the group; asked for where `channel` is `groupRelay`.' }) consentBasis?: ConsentBasis;
  @Reference({ optional: true, description: 'The group in which it was said; one of the caller\'s grids.' }) chatGroupId?: string;
  @OneOf(CHANNELS, 'Channel', { optional: true, description: 'How it came; only staff may name another than `code`.' }) channel?: Channel;
}

export class Lookup {
  @Text({ min: 1, max: 40 }) lookupCode: string;
}
