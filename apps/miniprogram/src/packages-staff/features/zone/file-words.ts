import type { HouseholdSummary } from '@/contract';
import type { SayHousehold } from '@/features/household/texts';
import type { SayZone } from './texts';

/** What a member knows of a door in one line: what it asks for, else how it likes to be reached. */
export function fileLine(say: SayZone, household: SayHousehold, file: HouseholdSummary | null): string {
  if (file === null) return say('file.none');
  const needs = file.needs.map(({ need }) => household(`need.${need}`));
  const reach = file.doNotVisit ? household('doNotVisit') : household(`way.${file.contactWay}`);
  return [household(`language.${file.language}`), reach, ...needs].join(' · ');
}
