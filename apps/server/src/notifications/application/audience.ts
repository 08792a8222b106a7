import { Injectable } from '@nestjs/common';
import { isDanger, type StaffRole } from '@yige/domain';
import { RoleHolders } from '../../access/index.js';
import { DutyRoster } from '../../duty/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { isHandedOver, type RequestRow } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';

/** A unit larger than this has a queue that is looked at; a message to each of its people would be noise. */
const MAX_PEOPLE = 30;

/** With these somebody has to begin at once when it is danger; later steps concern only whoever has it. */
const BEGINS: readonly string[] = ['submitted', 'triaged', 'escalated', 'reopened', 'returned', 'ruled', 'reassigned', 'handedBack', 'takenOver'];

/** What of a request decides who is told of it. */
export const TOLD_OF = [
  'id', 'tenantId', 'number', 'placeName', 'status', 'urgency', 'confidential', 'holderUnitId', 'holderUnitKind', 'holderPersonId', 'firstReceiverId', 'signedAt', 'handedOver',
  'districtId', 'townId', 'villageId', 'branchId', 'complainedUnitId',
] as const;
export type ToldOf = Pick<RequestRow, (typeof TOLD_OF)[number]>;

export interface News {
  readonly row: ToldOf;
  readonly type: string;
  /** The unit that it is about, where that is not the one that has the request. */
  readonly toUnitId: string | null;
}

/** Nobody is in both. */
export interface Told {
  /** Those with the next step. */
  readonly having: readonly string[];
  /** Those who received it first, and answer for it until another has signed (首接负责制). */
  readonly firstReceivers: readonly string[];
}

/** Who serves which unit, and who of them is on duty or away. */
interface Known {
  readonly serving: ReadonlyMap<string, readonly string[]>;
  readonly onDuty: ReadonlyMap<string, readonly string[]>;
  readonly away: ReadonlySet<string>;
}

/** Who is told of what happened to requests; asked for many at a time, since each asks for the same few units. */
@Injectable()
export class Audience {
  constructor(
    private readonly holders: RoleHolders,
    private readonly duty: DutyRoster,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** The people of each piece of news, in its order. */
  async of(tx: Tx, news: readonly News[]): Promise<Told[]> {
    const known = new Map<string, Known>();
    for (const tenantId of new Set(news.map(({ row }) => row.tenantId))) known.set(tenantId, await this.known(tx, tenantId, news.filter(({ row }) => row.tenantId === tenantId)));
    const told: Told[] = [];
    for (const one of news) {
      const about = known.get(one.row.tenantId);
      told.push(about ? withoutComplained(apart(inDanger(one) ? [...dangerQueue(one, about), ...(await this.above(tx, one.row))] : usual(one, about), first(one, about)), one.row, about) : NOBODY);
    }
    return told;
  }

  private async known(tx: Tx, tenantId: string, news: readonly News[]): Promise<Known> {
    const units = news.flatMap(({ row, toUnitId }) => [row.holderUnitId, row.firstReceiverId, toUnitId, row.complainedUnitId].filter((id) => id !== null));
    const serving = await this.holders.allAt(tx, tenantId, [...new Set(units)]);
    const groups = [...new Set(news.filter(({ row }) => row.holderUnitKind === 'partyGroup' && row.holderPersonId === null).map(({ row }) => row.holderUnitId))];
    if (groups.length === 0) return { serving, onDuty: new Map(), away: new Set() };
    const now = this.clock.now();
    const onDuty = await this.duty.onDuty(tx, tenantId, groups, now);
    return { serving, onDuty, away: await this.duty.away(tx, tenantId, groups.flatMap((id) => [...(serving.get(id) ?? [])]), now) };
  }

  /** One level above whoever has it, and the secretary of the branch (domain.md 3.7); of a confidential request only the dispatch centre may see. */
  private async above(tx: Tx, row: ToldOf): Promise<string[]> {
    const levels = levelsAbove(row, (await this.tenants.byId(row.tenantId, tx)).dispatchCentreId);
    const people: string[] = [];
    for (const [nodeId, role] of levels) people.push(...(await this.holders.at(row.tenantId, nodeId, role, tx)));
    return people;
  }
}

const inDanger = ({ row, type, toUnitId }: News): boolean => toUnitId === null && isDanger(row.urgency) && BEGINS.includes(type);

/** Everybody of the queue, and whoever took it. */
const dangerQueue = ({ row }: News, { serving }: Known): readonly string[] => [...(serving.get(row.holderUnitId) ?? []), ...(row.holderPersonId === null ? [] : [row.holderPersonId])];

function usual(news: News, known: Known): readonly string[] {
  const { row, type, toUnitId } = news;
  if (toUnitId !== null) return notTooMany(known.serving.get(toUnitId));
  // A new request waits to be sorted in a queue that is looked at; only danger calls. Of a signing only those are told who received it first.
  return type === 'submitted' || type === 'signed' ? [] : having(row, type, known);
}

/** Of what is about another unit, and of a new request, nobody but those it is for. */
const first = (news: News, known: Known): readonly string[] => (news.toUnitId !== null || (news.type === 'submitted' && !inDanger(news)) ? [] : firstReceivers(news, known));

/** The side that is complained about is sent its summary, and nothing of the request. */
function withoutComplained({ having, firstReceivers }: Told, { complainedUnitId }: ToldOf, { serving }: Known): Told {
  const aside = complainedUnitId === null ? [] : (serving.get(complainedUnitId) ?? []);
  const others = (people: readonly string[]): readonly string[] => people.filter((id) => !aside.includes(id));
  return { having: others(having), firstReceivers: others(firstReceivers) };
}

const NOBODY: Told = { having: [], firstReceivers: [] };
function apart(having: readonly string[], firstReceivers: readonly string[]): Told {
  const asked = new Set(having);
  return { having: [...asked], firstReceivers: [...new Set(firstReceivers)].filter((id) => !asked.has(id)) };
}

function having(row: ToldOf, type: string, { serving, onDuty, away }: Known): readonly string[] {
  if (row.holderPersonId !== null) return [row.holderPersonId];
  const people = serving.get(row.holderUnitId);
  if (row.holderUnitKind !== 'partyGroup') return notTooMany(people);
  // Duty first, so that one is called and not all; what a member or a group had to leave, the leader and the whole group are told.
  const first = type === 'handedBack' || type === 'takenOver' ? [] : (onDuty.get(row.holderUnitId) ?? []).filter((id) => !away.has(id));
  return first.length > 0 ? first : notTooMany(people?.filter((id) => !away.has(id)));
}

/** Until another unit has signed, whoever received it first (首接负责制); of the signing itself only they are told. */
function firstReceivers({ row, type }: News, { serving }: Known): readonly string[] {
  const concerned = row.firstReceiverId !== row.holderUnitId && (type === 'signed' || !isHandedOver(row));
  return concerned ? notTooMany(serving.get(row.firstReceiverId)) : [];
}

type Level = readonly [nodeId: string, role: StaffRole];

function levelsAbove(row: ToldOf, dispatchCentreId: string): Level[] {
  const centre: Level = [dispatchCentreId, 'dispatcher'];
  if (row.confidential) return [centre];
  const local = (id: string | null, role: StaffRole): Level[] => (id === null ? [] : [[id, role]]);
  const secretary = local(row.branchId, 'branchSecretary');
  switch (row.holderUnitKind) {
    case 'partyGroup':
    case 'branch':
      return [...secretary, ...local(row.villageId, 'communityStaff')];
    case 'village':
      return [...secretary, ...local(row.townId, 'townStaff')];
    case 'town':
    case 'department':
      return [...secretary, centre];
    case 'dispatchCentre':
      return [...secretary, [row.districtId, 'supervisor']];
  }
}

const notTooMany = (people: readonly string[] = []): readonly string[] => (people.length > MAX_PEOPLE ? [] : people);
