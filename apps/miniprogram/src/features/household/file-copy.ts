import type { HouseholdFile } from '@/contract';
import { dayOfYear } from './file-parts';
import type { SayHousehold } from './texts';

/** Everything that is kept of a household, as plain text to take along (PIPL 45). */
export function fileCopy(file: HouseholdFile, say: SayHousehold): string {
  const { door } = file;
  return [
    ...(door === null ? [] : [[door.building, door.unit, door.room].filter((part) => part !== '').join(' ')]),
    file.salutation, file.phone ?? say('phone.none'),
    [say(`language.${file.language}`), file.doNotVisit ? say('doNotVisit') : say(`way.${file.contactWay}`)].join(' · '),
    ...(file.contactHours === null ? [] : [say('hours.said', { hours: file.contactHours })]),
    ...file.needs.map(({ need, expiresAt }) => `${say(`need.${need}`)} (${say('need.until', dayOfYear(expiresAt))})`),
    say('consent.given', { ...dayOfYear(file.consentAt), version: file.consentVersion }),
    '', say('notes'), ...file.notes.map(({ day, purpose, nextStep, by }) => [say('note.who', { ...dayOfYear(day), name: by }), purpose, nextStep === null ? '' : say('note.next', { step: nextStep })].filter(Boolean).join(' · ')),
    '', say('looked'), ...(file.whoLooked.length === 0 ? [say('looked.nobody')] : file.whoLooked.map(({ at, by, reason }) => `${say('note.who', { ...dayOfYear(at), name: by })} · ${reason}`)),
  ].join('\n');
}
