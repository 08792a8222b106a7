import type { Door } from '@/contract';
import { inNaturalOrder } from './natural-order';

/** The doors of one entrance of a building. */
export interface Entrance {
  readonly unit: string;
  readonly doors: readonly Door[];
}

/** Doors by entrance, both in the order in which people count them. */
export function entrancesOf(doors: readonly Door[]): Entrance[] {
  const byUnit = new Map<string, Door[]>();
  for (const door of doors) byUnit.set(door.unit, [...(byUnit.get(door.unit) ?? []), door]);
  return [...byUnit]
    .map(([unit, own]) => ({ unit, doors: own.sort((one, other) => inNaturalOrder(one.room, other.room)) }))
    .sort((one, other) => inNaturalOrder(one.unit, other.unit));
}
