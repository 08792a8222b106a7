import type { RequestKind, Tier, Urgency } from '@yige/domain';
import type { Matter } from '../../catalogue/types.js';
import type { PickedPlace } from '../../org/types.js';
import type { CommandBodies } from '../api.js';
import type { RequestDetail, Suggestion } from '../types.js';
import { optionalText, textFault, type Faults } from './text-faults.js';

export interface TriageDraft {
  readonly matterCode: string | null;
  readonly kind: RequestKind;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly unitId: string | null;
  readonly placeKnown: boolean;
  readonly place: PickedPlace;
  readonly note: string;
}

/** The dispatch centre suggests itself when it does not know where a request belongs; that is no unit to send it to. */
export const suggestedUnit = ({ unit }: Suggestion) => (unit === null || unit.value.kind === 'dispatchCentre' ? null : unit.value);

/** What is sent when the suggestion is taken as it stands; null when it leaves open what it is, or who near the place shall have it. */
export function suggestedTriage(suggestion: Suggestion): CommandBodies['triage'] | null {
  const { matters: [matter], kind, tier, urgency } = suggestion;
  const unit = suggestedUnit(suggestion);
  if (matter === undefined || (tier.value !== 3 && suggestion.unit !== null && unit === null)) return null;
  return { matterCode: matter.value.code, kind: kind.value, tier: tier.value, urgency: urgency.value, ...(unit === null ? {} : { unitId: unit.id }) };
}

export function initialTriage(detail: RequestDetail): TriageDraft {
  const { suggestion } = detail;
  return {
    matterCode: detail.matter?.code ?? suggestion?.matters[0]?.value.code ?? null,
    kind: suggestion?.kind.value ?? detail.kind,
    tier: suggestion?.tier.value ?? detail.tier,
    urgency: suggestion?.urgency.value ?? detail.urgency,
    unitId: suggestion === null ? null : (suggestedUnit(suggestion)?.id ?? null),
    placeKnown: detail.grid !== null,
    place: { gridId: null, buildingId: null },
    note: '',
  };
}

/** Another matter brings its own tier and urgency; the unit of the old one no longer fits. */
export function withMatter(matter: Matter | undefined, code: string | null): Partial<TriageDraft> {
  if (matter === undefined) return { matterCode: code };
  return { matterCode: code, tier: matter.tier, urgency: matter.urgency, unitId: null };
}

export const triageFaults = ({ matterCode, tier, placeKnown, place, note }: TriageDraft): Faults<TriageDraft> => ({
  matterCode: matterCode === null ? 'required' : undefined,
  place: tier !== 3 && !placeKnown && place.gridId === null ? 'required' : undefined,
  note: textFault(note, 500, false),
});

/** What is sent; only asked for when there is no fault. */
export const triageBody = ({ matterCode, kind, tier, urgency, unitId, place: { gridId, buildingId }, note }: TriageDraft): CommandBodies['triage'] => ({
  matterCode: matterCode ?? '',
  kind,
  tier,
  urgency,
  ...(unitId === null ? {} : { unitId }),
  ...(gridId === null ? {} : { gridId }),
  ...(buildingId === null ? {} : { buildingId }),
  ...optionalText('note', note),
});
