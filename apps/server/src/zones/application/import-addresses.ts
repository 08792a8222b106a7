import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { FilesOfDoors } from '../../household-files/index.js';
import { Addresses, Building, Household } from '../../households/index.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { AddressEffect, AddressImportView } from '../http/zones.dto.js';
import { addressKey, type AddressLine, type LineFault, readAddressTable } from './address-table.js';
import { DescribeZones } from './describe-zones.js';
import { ZoneReach } from './zone-reach.js';

const MOST_FAULTS = 100;
const FIRST = 20;

/** What a table would change. */
interface Change {
  readonly buildings: Building[];
  readonly doors: Household[];
  readonly moved: { readonly door: Household; readonly zoneId: string }[];
  readonly effects: { readonly line: AddressLine; readonly effect: AddressEffect }[];
  readonly faults: LineFault[];
}

/** Takes the buildings and doors of a grid in from a table: wholly, or, while one line has a fault, not at all. */
@Injectable()
export class ImportAddresses {
  constructor(
    private readonly reads: Reads,
    private readonly reach: ZoneReach,
    private readonly zones: DescribeZones,
    private readonly addresses: Addresses,
    private readonly files: FilesOfDoors,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
  ) {}

  /** The same table may come again: doors that stand already are left as they are. @throws Problem when somebody else entered the same meanwhile */
  async run(actor: SignedInActor, key: string, gridId: string, { table, apply }: { readonly table: string; readonly apply: boolean }): Promise<AddressImportView> {
    const { groups } = await this.reach.grid(actor, gridId);
    const { lines, faults } = readAddressTable(table);
    const look = async (): Promise<[Change, AddressImportView]> => {
      const change = await this.compare(actor.tenantId, gridId, groups.map(({ id }) => id), lines);
      const all = [...faults, ...change.faults].sort((a, b) => a.line - b.line);
      const wrong = new Set(all.map(({ line }) => line));
      const good = change.effects.filter(({ line }) => !wrong.has(line.line));
      const first = apply ? [] : good.slice(0, FIRST).map(({ line: { line, building, unit, room, zone }, effect }) => ({ line, building, unit, room, zone, effect }));
      const totals = { lines: lines.length, newBuildings: change.buildings.length, newDoors: change.doors.length, movedDoors: change.moved.length };
      return [change, { applied: false, ...totals, good: good.length, first, faults: all.slice(0, MOST_FAULTS) }];
    };
    if (!apply) return (await look())[1];
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `addresses:${gridId}`, key, body: { table } };
    return this.idempotency.run(call, async () => {
      const [change, seen] = await look();
      const view = { ...seen, applied: seen.faults.length === 0 };
      return async (tx) => {
        if (!view.applied) return view;
        await insertRows(tx, Building, change.buildings);
        await insertRows(tx, Household, change.doors);
        for (const { door, zoneId } of change.moved) {
          await updateRows(tx, Household, { id: door.id, tenantId: door.tenantId }, { zoneId });
          await this.files.follow(tx, door, zoneId);
        }
        await this.audit.note(tx, actor, { action: 'addresses.imported', about: 'org', id: gridId, detail: { buildings: change.buildings.length, doors: change.doors.length, moved: change.moved.length } });
        return view;
      };
    }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('DOOR.STANDS_ALREADY') : error;
    });
  }

  private async compare(tenantId: string, gridId: string, groupIds: readonly string[], lines: readonly AddressLine[]): Promise<Change> {
    const zones = byKey(await this.zones.zonesOf(tenantId, groupIds), ({ name }) => addressKey(name));
    const buildings = byKey(await this.addresses.buildingsOf(tenantId, gridId), ({ name }) => addressKey(name));
    const standing = [...buildings.values()].flat().map(({ id }) => id);
    const rows = standing.length === 0 ? [] : await this.reads.manager.findBy(Household, { tenantId, buildingId: In(standing) });
    const doors = new Map(rows.map((door) => [addressKey(door.buildingId, door.unit, door.room), door]));
    const change: Change = { buildings: [], doors: [], moved: [], effects: [], faults: [] };
    for (const each of lines) {
      const { line, building: name, address, unit, room, zone } = each;
      const named = zone === '' ? [] : (zones.get(addressKey(zone)) ?? []);
      if (zone !== '' && named.length !== 1) change.faults.push({ line, fault: 'zone', value: zone });
      const zoneId = named[0]?.id ?? null;
      const building = buildings.get(addressKey(name))?.[0] ?? { id: this.ids.next(), tenantId, gridId, name, address };
      if (!buildings.has(addressKey(name))) {
        buildings.set(addressKey(name), [building]);
        change.buildings.push(building);
      }
      const door = doors.get(addressKey(building.id, unit, room));
      const moves = door !== undefined && door.zoneId !== zoneId && zoneId !== null;
      change.effects.push({ line: each, effect: door === undefined ? 'new' : moves ? 'moved' : 'same' });
      if (!door) change.doors.push({ id: this.ids.next(), tenantId, buildingId: building.id, zoneId, unit, room });
      else if (moves) change.moved.push({ door, zoneId });
      else if (door.zoneId !== zoneId && zone === '') change.faults.push({ line, fault: 'leavesZone', value: [name, unit, room].join(' ') });
    }
    return change;
  }
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) map.set(keyOf(row), [...(map.get(keyOf(row)) ?? []), row]);
  return map;
}
