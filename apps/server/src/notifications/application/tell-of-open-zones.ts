import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { RoleHolders, ZONES_LEFT } from '../../access/index.js';
import { ZoneTerms } from '../../households/index.js';
import { OrgDirectory, type OrgNode } from '../../org-tree/index.js';
import { ZoneMembers } from '../../places/index.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { derivedId } from '../../platform/ids/ids.js';
import { Notices } from './notices.js';
import { aboutPlace } from './subject.js';

/** Who hands zones over at a level; the lowest level with somebody is told. */
const LEADS: Readonly<Partial<Record<OrgNode['kind'], StaffRole>>> = { branch: 'branchSecretary', village: 'communityStaff', town: 'townStaff' };

/** Told with what stands open now: what was handed over in the meantime is no news. */
interface OpenZones {
  readonly branch: OrgNode;
  readonly zones: OrgNode[];
}

/** A member's post has ended and with it their zones (党员责任区): tells whoever hands these over that nobody answers for them, once for all that the post left open. */
@Injectable()
export class TellOfOpenZones implements DueWorkHandler {
  readonly kinds = [ZONES_LEFT];

  constructor(
    private readonly terms: ZoneTerms,
    private readonly members: ZoneMembers,
    private readonly directory: OrgDirectory,
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const { tenantId } = work;
    const open = await this.openAfter(work);
    const told = await Promise.all(open.map(async ({ branch, zones }) => ({ branch, zones, people: await this.nearestLead(branch) })));
    return async (tx) => {
      for (const { branch, zones, people } of told) {
        const event = { id: derivedId('zones-left', work.id, branch.id), aggregateId: branch.id, seq: 0 };
        const place = zones.length === 1 ? (zones[0]?.name ?? '') : branch.name;
        await this.notices.send(tx, people, { event, about: aboutPlace(tenantId, place), type: 'zonesOpen', data: { count: String(zones.length), nodeId: branch.id } });
      }
    };
  }

  private async openAfter({ tenantId, subjectId: personId, dueAt }: DueWork): Promise<OpenZones[]> {
    const left = (await this.terms.endedAt(tenantId, personId, dueAt)).map(({ zoneId }) => zoneId);
    const [answering, zones] = [await this.members.answering(tenantId, left), await this.directory.byIds(tenantId, left)];
    const open = new Map<string, OpenZones>();
    for (const zone of zones.values()) {
      const branch = answering.has(zone.id) || zone.validTo !== null ? null : await this.branchOf(zone);
      if (branch !== null) open.set(branch.id, { branch, zones: [...(open.get(branch.id)?.zones ?? []), zone] });
    }
    return [...open.values()];
  }

  /** Zones are those of a group; where a grid has no groups, of its branch. */
  private async branchOf(zone: OrgNode): Promise<OrgNode | null> {
    const above = await this.above(zone);
    return above?.kind === 'partyGroup' ? this.above(above) : above;
  }

  private async nearestLead(branch: OrgNode): Promise<string[]> {
    for (let node: OrgNode | null = branch; node !== null; node = await this.above(node)) {
      const role = LEADS[node.kind];
      const people = role === undefined ? [] : await this.holders.at(node.tenantId, node.id, role);
      if (people.length > 0) return people;
    }
    return [];
  }

  private above({ tenantId, parentId }: OrgNode): Promise<OrgNode | null> {
    return parentId === null ? Promise.resolve(null) : this.directory.byId(tenantId, parentId);
  }
}
