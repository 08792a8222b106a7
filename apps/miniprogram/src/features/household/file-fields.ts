import { CONTACT_LANGUAGES, CONTACT_WAYS, holdsLongNumber, HOUSEHOLD_CONSENT, type HouseholdNeed, phoneLooksWrong, SENSITIVE_NEEDS, type ContactLanguage, type ContactWay } from '@yige/domain';
import type { HouseholdFile } from '@/contract';

/** What somebody writes of their household. */
export interface FileFields {
  readonly salutation: string;
  readonly phone: string;
  readonly language: ContactLanguage;
  readonly contactWay: ContactWay;
  readonly contactHours: string;
  readonly doNotVisit: boolean;
  readonly needs: readonly HouseholdNeed[];
  /** Needs that reveal something, for each of which was agreed by itself. */
  readonly agreedNeeds: readonly HouseholdNeed[];
  /** Needs of the present file that nobody has touched: they were agreed to, and keep their end. */
  readonly keptNeeds: readonly HouseholdNeed[];
  /** Whether the present text was agreed to before. */
  readonly agreed: boolean;
  readonly consent: boolean;
}

/** What is there already; for a first file nothing is filled in but the usual. */
export const fieldsOf = (file: HouseholdFile | null): FileFields => ({
  salutation: file?.salutation ?? '',
  phone: file?.phone ?? '',
  language: file?.language ?? CONTACT_LANGUAGES[0],
  contactWay: file?.contactWay ?? CONTACT_WAYS[0],
  contactHours: file?.contactHours ?? '',
  doNotVisit: file?.doNotVisit ?? false,
  needs: file?.needs.map(({ need }) => need) ?? [],
  agreedNeeds: [],
  keptNeeds: file?.needs.map(({ need }) => need) ?? [],
  agreed: file?.consentVersion === HOUSEHOLD_CONSENT,
  consent: false,
});

export type FieldFault = 'missing' | 'number' | 'phone' | 'agree';
export type Faults = Readonly<Partial<Record<'salutation' | 'phone' | 'contactHours' | 'needs' | 'consent', FieldFault>>>;

/** Whether somebody is asked to agree to it by itself. */
export const asksConsent = (need: HouseholdNeed, { keptNeeds }: FileFields): boolean => SENSITIVE_NEEDS.includes(need) && !keptNeeds.includes(need);

export function faultsOf(fields: FileFields): Faults {
  const { salutation, phone, contactHours, needs, agreedNeeds, agreed, consent } = fields;
  const silent = needs.some((need) => asksConsent(need, fields) && !agreedNeeds.includes(need));
  return {
    ...(salutation.trim() === '' ? { salutation: 'missing' as const } : holdsLongNumber(salutation) ? { salutation: 'number' as const } : {}),
    ...(phone.trim() !== '' && phoneLooksWrong(phone) ? { phone: 'phone' as const } : {}),
    ...(holdsLongNumber(contactHours) ? { contactHours: 'number' as const } : {}),
    ...(silent ? { needs: 'agree' as const } : {}),
    ...(agreed || consent ? {} : { consent: 'agree' as const }),
  };
}

/** As it is sent: what was left empty is left out. */
export function bodyOf({ salutation, phone, language, contactWay, contactHours, doNotVisit, needs, agreedNeeds, keptNeeds, consent }: FileFields) {
  return {
    language, contactWay, doNotVisit, consent,
    salutation: salutation.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(contactHours.trim() === '' ? {} : { contactHours: contactHours.trim() }),
    needs: needs.map((need) => ({ need, consent: !keptNeeds.includes(need) && (!SENSITIVE_NEEDS.includes(need) || agreedNeeds.includes(need)) })),
    consentVersion: HOUSEHOLD_CONSENT,
  };
}
