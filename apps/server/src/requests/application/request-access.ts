import { Injectable } from '@nestjs/common';
import { type AssistFacts, type OrgNodeKind, type RequestFacts, type RevisitOutcome, type Role, shanghaiDay } from '@yige/domain';
import { type ActiveAssignment, type Actor, postsOf } from '../../platform/http/actor.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import { reportedBy } from '../infrastructure/reported-by.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

/** How an actor stands to one request. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly isReporter: boolean;
  readonly serves: boolean;
  readonly holds: boolean;
  readonly takenByColleague: boolean;
  readonly sortable: boolean;
  /** Answers for a level above the holder, or for the whole district. */
  readonly above: boolean;
  /** The nodes at which the actor has a role. */
  readonly units: readonly string[];
}

/**
 * The object check: who stands how to which request (product.md "Who sees what"). Everything is limited to the subtree or unit of an
 * assignment; a confidential request is seen only by whoever has it, the dispatch centre and supervision.
 */
@Injectable()
export class RequestAccess {
  constructor(private readonly reads: Reads) {}

  async standing(actor: Actor, row: RequestRow): Promise<Standing> {
    const isReporter = await this.isReporter(actor, row);
    if (standsAside(actor, row)) return { ...BESIDE, isReporter, roles: isReporter ? ['reporter'] : [] };
    const taken = row.holderUnitKind === 'partyGroup' && row.holderPersonId !== null && row.holderPersonId !== actor.personId;
    const serving = actor.assignments.filter((assignment) => serves(assignment, row));
    // What one member of a party group has taken is no longer the others' to read; their leader keeps the overview.
    const covering = actor.assignments.filter((assignment) => covers(assignment, row) && !(taken && assignment.role === 'partyMember'));
    return {
      roles: [...new Set<Role>([...(isReporter ? (['reporter'] as const) : []), ...covering.map((assignment) => assignment.role)])],
      isReporter,
      serves: serving.length > 0,
      holds: serving.length > 0 && !taken,
      takenByColleague: serving.length > 0 && taken,
      sortable: covering.some((assignment) => sorts(assignment, row)),
      above: covering.some((assignment) => isAbove(assignment, row)),
      units: actor.assignments.map((assignment) => assignment.nodeId),
    };
  }

  /** Also a unit or person that had it once may look back at it, and whoever has the main request at what was merged into it. */
  async hadIt(actor: Actor, row: RequestRow): Promise<boolean> {
    const serving = actor.assignments.filter((assignment) => assignment.nodeKind !== 'partyGroup');
    if ((serving.length === 0 && actor.personId === null) || standsAside(actor, row)) return false;
    if (await this.hasMain(actor, row)) return true;
    const legs = await findRows(this.reads.manager, HandlingLeg, { tenantId: row.tenantId, requestId: row.id });
    return legs.some((leg) => wasAtIt(leg) && (serving.some((assignment) => servesUnit(assignment, leg.unitId, row)) || (actor.assignments.length > 0 && leg.personId !== null && leg.personId === actor.personId)));
  }

  /** The actor reported a request that was merged into this one: they read its answer, with the photos of it. */
  async follows(actor: Actor, row: RequestRow): Promise<boolean> {
    if (row.neighbours === 0 || row.tenantId !== actor.tenantId) return false;
    const mine = this.reads.manager.createQueryBuilder(RequestRow, 'r').where('r.tenant_id = :tenantId AND r.merged_into_id = :mainId', { tenantId: row.tenantId, mainId: row.id });
    if (actor.lookupHashes.length > 0) return mine.andWhere('r.lookup_hash IN (:...hashes)', { hashes: actor.lookupHashes }).getExists();
    if (actor.personId === null && actor.identityId == null) return false;
    return mine.innerJoin(Reporter, 'p', 'p.tenant_id = r.tenant_id AND p.request_id = r.id').andWhere(...reportedBy(actor)).getExists();
  }

  private async hasMain(actor: Actor, row: RequestRow): Promise<boolean> {
    if (row.mergedIntoId === null) return false;
    const main = await this.reads.manager.findOneByOrFail(RequestRow, { id: row.mergedIntoId });
    const taken = main.holderUnitKind === 'partyGroup' && main.holderPersonId !== null && main.holderPersonId !== actor.personId;
    return !taken && !standsAside(actor, main) && actor.assignments.some((assignment) => serves(assignment, main));
  }

  private async isReporter(actor: Actor, row: RequestRow): Promise<boolean> {
    if (actor.lookupHashes.length > 0) return actor.lookupHashes.includes(row.lookupHash);
    if ((actor.personId === null && actor.identityId == null) || row.tenantId !== actor.tenantId) return false;
    const [reporter] = await findRows(this.reads.manager, Reporter, { tenantId: row.tenantId, requestId: row.id }, { only: WHOSE, limit: 1 });
    return reporter !== undefined && isTheirs(reporter, actor);
  }
}

const WHOSE = ['personId', 'identityId', 'claimedAt'] as const;

/** Filed with their account and not taken over by a neighbour since, or theirs by WeChat. */
const isTheirs = ({ personId, identityId, claimedAt }: Pick<Reporter, 'personId' | 'identityId' | 'claimedAt'>, actor: Actor): boolean =>
  (actor.personId !== null && personId === actor.personId && claimedAt === null) || (actor.identityId != null && identityId === actor.identityId);

const BESIDE: Standing = { roles: [], isReporter: false, serves: false, holds: false, takenByColleague: false, sortable: false, above: false, units: [] };

/** Works for the side that is complained about, whatever else they are: they know nothing of the request but the summary that they were sent. */
function standsAside(actor: Actor, row: RequestRow): boolean {
  const { complainedUnitId } = row;
  return complainedUnitId !== null && postsOf(actor).some((assignment) => servesUnit(assignment, complainedUnitId, row));
}

/** What a decision needs beside the request itself; each only where a guard asks for it. */
export interface FactSources {
  /** Units that have had it: before a return, and before it is closed. */
  readonly legs?: readonly HandlingLeg[];
  /** The request that a merged one follows. */
  readonly main?: RequestRow | null;
  readonly rated?: boolean;
  readonly revisitOutcome?: RevisitOutcome | null;
}

export function factsOf(row: RequestRow, standing: Standing, now: number, { legs = [], main = null, rated = false, revisitOutcome = null }: FactSources = {}): RequestFacts {
  return {
    status: row.status,
    tier: row.tier,
    urgency: row.urgency,
    dueAt: row.dueAt,
    extensions: row.extensions,
    extensionAsked: row.extensionUntil !== null,
    aboveHolder: standing.above,
    contested: row.returns + 1 >= RETURNS_UNTIL_RULING || departmentsOf(legs) >= UNITS_UNTIL_RULING,
    ruled: row.ruledUnitId === row.holderUnitId,
    whistle: row.whistleState,
    urgedToday: row.urgedAt !== null && shanghaiDay(row.urgedAt) === shanghaiDay(now),
    roles: standing.roles,
    holdsRequest: standing.holds,
    takenByColleague: standing.takenByColleague,
    signed: row.signedAt !== null,
    sortable: standing.sortable,
    ownCase: standing.serves,
    answeredBefore: legs.some((leg) => leg.outcome === 'resolved' && standing.units.includes(leg.unitId)),
    closedAt: main === null ? row.closedAt : main.closedAt,
    reopenings: row.reopenings,
    mainStatus: main?.status ?? null,
    rated,
    revisitFrom: row.revisitFrom,
    revisitOutcome,
    review: row.review,
    now,
  };
}

/** Two returns or three units, and the dispatch centre rules (product.md "Clock rules"). */
const RETURNS_UNTIL_RULING = 2;
const UNITS_UNTIL_RULING = 3;

/** How many units at tier 3 have had it; the dispatch centre only passes it on. */
const departmentsOf = (legs: readonly HandlingLeg[]): number =>
  new Set(legs.filter((leg) => leg.part === 'lead' && leg.tier === 3 && leg.unitKind !== 'dispatchCentre').map((leg) => leg.unitId)).size;

/** Levels of tiers 1 and 2 from the bottom up; a grid's worker works beside its branch. */
const RUNGS: readonly (readonly OrgNodeKind[])[] = [['partyGroup'], ['branch', 'grid'], ['village'], ['town']];
const rungOf = (kind: OrgNodeKind): number => RUNGS.findIndex((rung) => rung.includes(kind));

/** Only asked of assignments that cover the request. */
function isAbove(assignment: ActiveAssignment, row: RequestRow): boolean {
  if (serves(assignment, row)) return false;
  if (assignment.role === 'dispatcher' || assignment.role === 'supervisor') return true;
  return row.tier < 3 && rungOf(assignment.nodeKind) > rungOf(row.holderUnitKind);
}

/** The assignment's place is above, at, or in charge of the request. */
function covers(assignment: ActiveAssignment, row: RequestRow): boolean {
  if (serves(assignment, row) || coordinates(assignment, row)) return true;
  switch (assignment.nodeKind) {
    case 'district':
      return row.districtId === assignment.nodeId;
    case 'dispatchCentre':
      return assignment.nodePath.includes(row.districtId);
    case 'town':
      // The town that a community asks to whistle has to see for what.
      return (!row.confidential || row.whistleState === 'asked') && row.townId === assignment.nodeId;
    case 'village':
      return !row.confidential && row.villageId === assignment.nodeId;
    case 'branch':
      return !row.confidential && row.branchId === assignment.nodeId;
    case 'grid':
      return !row.confidential && row.gridId === assignment.nodeId;
    case 'partyGroup':
    case 'zone':
    case 'department':
    case 'property':
      return false;
  }
}

/** 首接负责制: until another unit has signed, the unit that received first keeps sight of it; in a party group, its leader does. */
function coordinates(assignment: ActiveAssignment, row: RequestRow): boolean {
  if (isHandedOver(row) || assignment.role === 'partyMember') return false;
  if (assignment.nodeId === row.firstReceiverId) return true;
  return assignment.nodeKind === 'grid' && row.gridId === assignment.nodeId && row.firstReceiverId === row.branchId;
}

/** Another unit than the first receiver has signed; of a request from before this was kept, as far as its holder shows it. */
export const isHandedOver = (row: Pick<RequestRow, 'handedOver' | 'signedAt' | 'holderUnitId' | 'firstReceiverId'>): boolean => row.handedOver || (row.signedAt !== null && row.holderUnitId !== row.firstReceiverId);

/** The assignment works for the unit that has the request. */
const serves = (assignment: ActiveAssignment, row: RequestRow): boolean => servesUnit(assignment, row.holderUnitId, row);

/** A grid worker works for the branch of the grid. */
export function servesUnit(assignment: ActiveAssignment, unitId: string, row: RequestRow): boolean {
  return assignment.nodeId === unitId || (assignment.nodeKind === 'grid' && row.gridId === assignment.nodeId && unitId === row.branchId);
}

/** A unit that was called and never began, and is not expected any more, has nothing to look back at. */
const wasAtIt = (leg: HandlingLeg): boolean => leg.part === 'lead' || leg.signedAt !== null || leg.finishedAt === null;

/** How somebody stands to the leg of a helper. */
export function assistFacts(actor: Actor, row: RequestRow, standing: Standing, leg: HandlingLeg, now: number): AssistFacts {
  return {
    part: leg.part,
    status: row.status,
    helpsAs: actor.assignments.filter((assignment) => servesUnit(assignment, leg.unitId, row)).map(({ role }) => role),
    leads: standing.holds && row.signedAt !== null,
    signed: leg.signedAt !== null,
    ended: leg.finishedAt !== null,
    signDueAt: leg.signDueAt,
    now,
  };
}

/** Unsorted things are sorted by whoever they wait with, or above it; what is sent out may be sent elsewhere until it is signed. */
function sorts(assignment: ActiveAssignment, row: RequestRow): boolean {
  if (row.signedAt !== null) return false;
  if (assignment.role === 'dispatcher') return true;
  if (row.holderUnitKind === 'dispatchCentre' || assignment.nodeKind === 'partyGroup' || assignment.nodeKind === 'department') return false;
  // What went to a department is the dispatch centre's to send elsewhere.
  return row.status === 'submitted' || row.tier < 3;
}
