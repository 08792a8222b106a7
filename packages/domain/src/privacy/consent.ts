/** `contact`: to be reached about this request by the name and number given; `photos`: to keep the pictures sent with it. */
export const CONSENT_PURPOSES = ['contact', 'photos'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Version of the wording at the form and of the notice beside it (PIPL 14, 17). Whoever changes what they say changes it. */
export const CONSENT_VERSION = '2026-11';
