import type { RequestStatus } from '@yige/domain';
import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { glanceTexts } from './texts';

/** A status in the words of those who work on it; residents are told in other words. */
export function useStatusWords(): (status: RequestStatus) => string {
  const say = useTexts(glanceTexts);
  return (status) => say(`status.${status}`);
}

/** Who has it now, and what is still missing there: sorting, or a signature. */
export function useHolderWords(): (request: Pick<RequestSummary, 'status' | 'holder'>) => string {
  const say = useTexts(glanceTexts);
  return ({ status, holder: { unit, person, signed } }) =>
    status === 'submitted' ? say('holder.unsorted', { unit: unit.name })
    : !signed ? say('holder.unsigned', { unit: unit.name })
    : person === null ? say('holder.unit', { unit: unit.name })
    : say('holder.person', { unit: unit.name, person: person.name });
}
