import type { RequestStatus } from '@yige/domain';
import type { Holder } from '@/contract';
import { useTexts } from '@/i18n';
import { glanceTexts } from './texts';

/** A status in the words of those who work on it; residents are told in other words. */
export function useStatusWords(): (status: RequestStatus) => string {
  const say = useTexts(glanceTexts);
  return (status) => say(`status.${status}`);
}

/** Who has it now, and whether they signed. */
export function useHolderWords(): (holder: Holder) => string {
  const say = useTexts(glanceTexts);
  return ({ unit, person, signed }) =>
    !signed ? say('holder.unsigned', { unit: unit.name })
    : person === null ? say('holder.unit', { unit: unit.name })
    : say('holder.person', { unit: unit.name, person: person.name });
}
