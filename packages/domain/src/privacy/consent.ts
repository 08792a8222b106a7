/** `contact`: to be reached about this request by the name and number given; `photos`: to keep the pictures sent with it. */
export const CONSENT_PURPOSES = ['contact', 'photos'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** On what somebody relies who files for a neighbour (代邻居反映): the neighbour asked them to, or said it openly in the group of the grid. */
export const CONSENT_BASES = [
  'asked', // 本人请我反映
  'saidInGroup', // 本人在群里公开说的
] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** What was said openly asks for nothing to be done with a name or a number: only somebody who asked can have agreed to be reached. */
export const mayGiveContact = (basis: ConsentBasis): boolean => basis === 'asked';

/** Version of the wording at the form and of the notice beside it (PIPL 14, 17). Whoever changes what they say changes it. */
export const CONSENT_VERSION = '2026-11';
