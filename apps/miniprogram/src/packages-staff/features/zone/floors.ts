import type { OwnZone } from '@/contract';

export type ZoneDoor = OwnZone['buildings'][number]['doors'][number];

/** One stairwell, or one house of a lane: its floors from the roof down, each with its doors. */
export interface Stair {
  readonly unit: string;
  readonly floors: readonly (readonly ZoneDoor[])[];
}

/** Doors as they lie in the house. A room whose name tells no floor stands on the ground. */
export function stairsOf(doors: readonly ZoneDoor[]): Stair[] {
  const units = [...new Set(doors.map(({ unit }) => unit))];
  return units.map((unit) => {
    const own = doors.filter((door) => door.unit === unit);
    const floors = [...new Set(own.map(({ room }) => floorOf(room)))].sort((a, b) => b - a);
    return { unit, floors: floors.map((floor) => own.filter(({ room }) => floorOf(room) === floor)) };
  });
}

/** 1201 is on the twelfth, as is 12楼. */
function floorOf(room: string): number {
  const [, number] = /^(\d{1,2})(?:\d{2}|楼|樓|F)\D?$/i.exec(room) ?? [];
  return number === undefined ? 0 : Number(number);
}
