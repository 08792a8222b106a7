import { URGENCIES, type Tier, type Urgency } from '@yige/domain';

/** A matter of the catalogue as far as sorting needs it. */
export interface MatterChoice {
  readonly code: string;
  readonly name: string;
  readonly tier: Tier;
  readonly urgency: Urgency;
}

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

/** What a sorter is about to decide; `unit` null leaves the unit to the rules of the place. */
export interface SortChoice {
  readonly matter: { readonly code: string; readonly name: string } | null;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly unit: UnitChoice | null;
}

interface Suggested {
  readonly matters: readonly { readonly value: { readonly code: string; readonly name: string } }[];
  readonly tier: { readonly value: Tier };
  readonly urgency: { readonly value: Urgency };
  readonly unit: { readonly value: UnitChoice } | null;
}

/** The choice that stands before the sorter changed anything: the suggestion, or what the request carries already. */
export function initialChoice(suggestion: Suggested | null, present: { tier: Tier; urgency: Urgency; matter: SortChoice['matter'] }): SortChoice {
  if (suggestion === null) return { ...present, unit: null };
  return {
    matter: suggestion.matters[0]?.value ?? present.matter,
    tier: suggestion.tier.value,
    urgency: suggestion.urgency.value,
    unit: suggestion.unit?.value ?? null,
  };
}

/**
 * Another matter brings its own tier, and a unit that was right for the old one may not be for the new: it goes back to the rules.
 * Urgency is only raised, since the words of the resident may have told of danger that the matter does not know.
 */
export function withMatter(choice: SortChoice, matter: MatterChoice): SortChoice {
  const moreUrgent = URGENCIES.indexOf(matter.urgency) < URGENCIES.indexOf(choice.urgency) ? matter.urgency : choice.urgency;
  return { matter: { code: matter.code, name: matter.name }, tier: matter.tier, urgency: moreUrgent, unit: null };
}

export function withTier(choice: SortChoice, tier: Tier): SortChoice {
  return tier === choice.tier ? choice : { ...choice, tier, unit: null };
}

/** The body of the triage command without its version, or null while no matter is chosen. */
export function triageBody(choice: SortChoice): { matterCode: string; tier: Tier; urgency: Urgency; unitId?: string } | null {
  if (choice.matter === null) return null;
  return { matterCode: choice.matter.code, tier: choice.tier, urgency: choice.urgency, ...(choice.unit === null ? {} : { unitId: choice.unit.id }) };
}

export function sameChoice(one: SortChoice, other: SortChoice): boolean {
  return one.matter?.code === other.matter?.code && one.tier === other.tier && one.urgency === other.urgency && one.unit?.id === other.unit?.id;
}
