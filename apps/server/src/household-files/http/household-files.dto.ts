import {
  CONTACT_LANGUAGES, CONTACT_WAYS, HOUSEHOLD_CONSENT, HOUSEHOLD_NEEDS, type ContactLanguage, type ContactWay, type HouseholdNeed,
} from '@yige/domain';
import { PageQuery } from '../../platform/http/page.js';
import { Flag, ListOf, OneOf, Out, Phone, Reference, Text, Whole } from '../../platform/http/rules.js';

export class DeclaredNeed {
  @OneOf(HOUSEHOLD_NEEDS, 'HouseholdNeed') need: HouseholdNeed;
  @Flag({ description: 'Agreed to separately; for a small child, by the guardian. In a change: declared anew, for another year; false leaves what was declared before until its own end.' }) consent: boolean;
}

/** What a household says of itself. Everything but how to address them is its own choice. */
export class HouseholdFields {
  @Text({ min: 1, max: 20, description: 'How they like to be addressed.' }) salutation: string;
  @Phone({ optional: true }) phone?: string;
  @OneOf(CONTACT_LANGUAGES, 'ContactLanguage') language: ContactLanguage;
  @OneOf(CONTACT_WAYS, 'ContactWay') contactWay: ContactWay;
  @Text({ min: 0, max: 60, optional: true }) contactHours?: string;
  @Flag() doNotVisit: boolean;
  @ListOf(DeclaredNeed, { max: HOUSEHOLD_NEEDS.length }) needs: DeclaredNeed[];
  @Flag({ description: 'Agreed that the party member of the zone keeps and uses this to reach and serve them. In a change it is needed only for another version of the text.' }) consent: boolean;
  @Whole({ min: HOUSEHOLD_CONSENT, max: HOUSEHOLD_CONSENT, description: 'Version of the text that was agreed to.' }) consentVersion: number;
}

export class OpenHouseholdFile extends HouseholdFields {
  @Reference() buildingId: string;
  @Reference() householdId: string;
}

export class HouseholdFileKey {
  @Text({ min: 1, max: 40 }) fileCode: string;
}

export class ChangeHouseholdFile extends HouseholdFields {
  @Text({ min: 1, max: 40 }) fileCode: string;
  @Whole({ min: 1, max: 2_000_000_000 }) expectedVersion: number;
}

export class WriteVisitNote {
  @Text({ min: 10, max: 10, description: 'Asia/Shanghai: 2026-11-22.' }) day: string;
  @Text({ min: 1, max: 80 }) purpose: string;
  @Text({ min: 0, max: 120, optional: true }) nextStep?: string;
}

export class LookAtHousehold {
  @Text({ min: 2, max: 120, description: 'What for; the household reads it.' }) reason: string;
}

export class HouseholdFilesQuery extends PageQuery {
  @Reference() zoneId: string;
}

export class OpenedHouseholdFileView {
  @Out.text() id: string;
  @Out.text({ description: 'Reads, changes and deletes the file; shown once.' }) fileCode: string;
  @Out.whole() version: number;
}

export class NeedView {
  @Out.oneOf(HOUSEHOLD_NEEDS, 'HouseholdNeed') need: HouseholdNeed;
  @Out.instant({ description: 'Lapses then unless it is declared again.' }) expiresAt: string;
}

export class VisitNoteView {
  @Out.text() day: string;
  @Out.text() purpose: string;
  @Out.text({ nullable: true }) nextStep: string | null;
  @Out.text({ description: 'Family name of the member.' }) by: string;
}

export class WhoLookedView {
  @Out.text({ description: 'Family name.' }) by: string;
  @Out.text() reason: string;
  @Out.instant() at: string;
}

/** What the member of the zone sees in the list: how to serve, not how to reach. */
export class HouseholdSummaryView {
  @Out.text() id: string;
  @Out.text() householdId: string;
  @Out.oneOf(CONTACT_LANGUAGES, 'ContactLanguage') language: ContactLanguage;
  @Out.oneOf(CONTACT_WAYS, 'ContactWay') contactWay: ContactWay;
  @Out.text({ nullable: true }) contactHours: string | null;
  @Out.flag() doNotVisit: boolean;
  @Out.flag() hasPhone: boolean;
  @Out.many(() => NeedView) needs: NeedView[];
  @Out.many(() => VisitNoteView, { description: 'The newest first; the household reads them, too.' }) notes: VisitNoteView[];
}

/** The door that a file is of. */
export class HouseholdDoorView {
  @Out.text() gridId: string;
  @Out.text() buildingId: string;
  @Out.text({ description: 'Its name.' }) building: string;
  @Out.text() unit: string;
  @Out.text() room: string;
}

export class HouseholdContactView {
  @Out.text() salutation: string;
  @Out.text({ nullable: true }) phone: string | null;
}

/** All that is kept, for the household itself: to read, and to take away. */
export class HouseholdFileDetailView extends HouseholdSummaryView {
  @Out.whole() version: number;
  @Out.text() salutation: string;
  @Out.text({ nullable: true }) phone: string | null;
  @Out.whole() consentVersion: number;
  @Out.instant() consentAt: string;
  @Out.one(() => HouseholdDoorView, { nullable: true, description: 'Null when the door is no longer in the list of addresses.' }) door: HouseholdDoorView | null;
  @Out.many(() => WhoLookedView) whoLooked: WhoLookedView[];
}
