import { UNIT_KINDS, type OrgNodeKind } from '@yige/domain';
import type { Assignment, OrgRef, RequestDetail } from '@/contract';

export interface UnitToPassTo {
  readonly id: string;
  readonly name: string;
  readonly kind: OrgNodeKind;
  /** The unit that has it: somebody else of it shall take it. */
  readonly present: boolean;
}

/**
 * Whom a request can be passed to without searching: the unit that has it, when one of its people is away; whoever had it before; where I
 * serve; and the party groups of my branch.
 */
export function unitsToPassTo(request: Pick<RequestDetail, 'holder' | 'legs'>, mine: readonly Assignment[], groups: readonly OrgRef[]): UnitToPassTo[] {
  const { unit, person } = request.holder;
  const known: OrgRef[] = [...(person === null ? [] : [unit]), ...request.legs.map((leg) => leg.unit).reverse(), ...mine.map(({ node }) => node), ...groups];
  const first = known.filter((one, index) => known.findIndex(({ id }) => id === one.id) === index);
  return first
    .filter(({ id, kind }) => (UNIT_KINDS as readonly string[]).includes(kind) && kind !== 'dispatchCentre' && (id !== unit.id || person !== null))
    .map(({ id, name, kind }) => ({ id, name, kind, present: id === unit.id }));
}
