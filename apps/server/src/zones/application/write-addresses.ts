import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { FilesOfDoors } from '../../household-files/index.js';
import { Addresses, Building, Household } from '../../households/index.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem, type ProblemCode } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { WriteBuilding, WriteDoor } from '../http/zones.dto.js';
import { addressKey } from './address-table.js';
import { ZoneReach } from './zone-reach.js';

/** Buildings and doors, one by one. A door is put right or, while no household keeps a file there, taken away again. */
@Injectable()
export class WriteAddresses {
  constructor(
    private readonly reach: ZoneReach,
    private readonly addresses: Addresses,
    private readonly files: FilesOfDoors,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** @throws Problem for a name that a building of the grid has */
  async addBuilding(actor: SignedInActor, key: string, gridId: string, { name, address }: WriteBuilding): Promise<Building> {
    const { tenantId } = actor;
    await this.reach.grid(actor, gridId);
    const call = { tenantId, actorKey: actor.personId, route: `buildings:${gridId}`, key, body: { name, address } };
    return this.idempotency.run(call, async () => {
      await this.mustBeFree(tenantId, gridId, name);
      const row: Building = { id: this.ids.next(), tenantId, gridId, name, address };
      return async (tx) => {
        await insertRows(tx, Building, [row]);
        await this.audit.note(tx, actor, { action: 'building.made', about: 'org', id: row.id, detail: { gridId } });
        return row;
      };
    });
  }

  async changeBuilding(actor: SignedInActor, id: string, { name, address }: WriteBuilding): Promise<Building> {
    const { building } = await this.reach.building(actor, id);
    if (addressKey(name) !== addressKey(building.name)) await this.mustBeFree(actor.tenantId, building.gridId, name);
    await this.uow.run(async (tx) => {
      await updateRows(tx, Building, { id, tenantId: actor.tenantId }, { name, address });
      await this.audit.note(tx, actor, { action: 'building.changed', about: 'org', id, detail: { gridId: building.gridId } });
    });
    return { ...building, name, address };
  }

  /** @throws Problem for a door that stands already, or a zone of another grid */
  async addDoor(actor: SignedInActor, key: string, buildingId: string, door: WriteDoor): Promise<Household> {
    const { building } = await this.reach.building(actor, buildingId);
    const zoneId = await this.zoneOf(actor, building, door.zoneId);
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `doors:${buildingId}`, key, body: door };
    return this.idempotency.run(call, async () => {
      const row: Household = { id: this.ids.next(), tenantId: actor.tenantId, buildingId, zoneId, unit: door.unit, room: door.room };
      return async (tx) => {
        await insertRows(tx, Household, [row]);
        await this.audit.note(tx, actor, { action: 'door.made', about: 'org', id: row.id, detail: { buildingId } });
        return row;
      };
    }).catch(refuseTwice('DOOR.STANDS_ALREADY'));
  }

  /** The file that a household keeps goes to the new zone with its door. @throws Problem where it would be left to nobody */
  async changeDoor(actor: SignedInActor, buildingId: string, doorId: string, { unit, room, zoneId: named }: WriteDoor): Promise<Household> {
    const { building, door } = await this.door(actor, buildingId, doorId);
    const zoneId = await this.zoneOf(actor, building, named);
    await this.write(async (tx) => {
      if (zoneId === null && (await this.files.standsAt(tx, door))) throw new Problem('DOOR.HAS_FILE');
      await updateRows(tx, Household, { id: doorId, tenantId: actor.tenantId }, { unit, room, zoneId });
      if (zoneId !== null) await this.files.follow(tx, door, zoneId);
      await this.audit.note(tx, actor, { action: 'door.changed', about: 'org', id: doorId, detail: { buildingId, zoneId: zoneId ?? '' } });
    });
    return { ...door, unit, room, zoneId };
  }

  /** @throws Problem where a household keeps a file */
  async removeDoor(actor: SignedInActor, buildingId: string, doorId: string): Promise<void> {
    const { door } = await this.door(actor, buildingId, doorId);
    await this.write(async (tx) => {
      if (await this.files.standsAt(tx, door)) throw new Problem('DOOR.HAS_FILE');
      await deleteRows(tx, Household, { id: doorId, tenantId: actor.tenantId });
      await this.audit.note(tx, actor, { action: 'door.removed', about: 'org', id: doorId, detail: { buildingId } });
    });
  }

  private write(work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.uow.run(work).catch(refuseTwice('DOOR.STANDS_ALREADY'));
  }

  private async door(actor: SignedInActor, buildingId: string, doorId: string): Promise<{ readonly building: Building; readonly door: Household }> {
    const { building } = await this.reach.building(actor, buildingId);
    const door = await this.addresses.door(actor.tenantId, buildingId, doorId);
    if (!door) throw new Problem('NOT_FOUND');
    return { building, door };
  }

  private async zoneOf(actor: SignedInActor, { gridId }: Building, zoneId: string | undefined): Promise<string | null> {
    if (zoneId === undefined) return null;
    const { groups } = await this.reach.grid(actor, gridId);
    const zone = await this.reach.known(actor.tenantId, zoneId);
    if (!groups.some(({ id }) => id === zone?.parentId)) throw new Problem('ORG.UNKNOWN_NODE');
    return zoneId;
  }

  private async mustBeFree(tenantId: string, gridId: string, name: string): Promise<void> {
    const taken = (await this.addresses.buildingsOf(tenantId, gridId)).some((building) => addressKey(building.name) === addressKey(name));
    if (taken) throw new Problem('BUILDING.STANDS_ALREADY');
  }
}

const refuseTwice = (code: ProblemCode) => (error: unknown): never => {
  throw isDuplicate(error) ? new Problem(code) : error;
};
