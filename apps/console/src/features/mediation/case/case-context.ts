import { createContext, useContext } from 'react';
import type { StepName } from '../api.js';
import type { Mediation } from '../types.js';

/** Which form is open, and for which party, mediator or term. One at a time, so that nothing is filled in twice. */
export interface OpenForm {
  readonly step: StepName | 'contact';
  readonly about: string | null;
}

export interface CaseState {
  readonly mediation: Mediation;
  readonly form: OpenForm | null;
  readonly open: (form: OpenForm | null) => void;
}

export const CaseContext = createContext<CaseState | null>(null);

export function useCase() {
  const state = useContext(CaseContext);
  if (state === null) throw new Error('a part of a mediation is drawn outside of one');
  const { mediation, form, open } = state;
  return {
    mediation,
    may: (step: StepName): boolean => mediation.commands.includes(step),
    isOpen: (step: OpenForm['step'], about: string | null = null): boolean => form?.step === step && form.about === about,
    open: (step: OpenForm['step'], about: string | null = null): void => open({ step, about }),
    done: (): void => open(null),
    nameOf: (partyId: string): string => mediation.parties.find(({ id }) => id === partyId)?.name ?? '',
  };
}
