import { TRANSITIONS } from '@yige/domain';
import type { Brackets, SelectQueryBuilder, WhereExpressionBuilder } from 'typeorm';
import { Brackets as Group } from 'typeorm';
import { type ActiveAssignment, postsOf, type SignedInActor } from '../../platform/http/actor.js';
import { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import { Rating } from '../infrastructure/rating.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { Whistle } from '../infrastructure/whistle.entity.js';
import type { WorklistView } from './worklist-query.js';

/** Column of a request that names its node of each kind. */
const AREA_COLUMN: Partial<Record<ActiveAssignment['nodeKind'], string>> = {
  district: 'r.district_id',
  town: 'r.town_id',
  village: 'r.village_id',
  branch: 'r.branch_id',
  grid: 'r.grid_id',
};

/** The index that holds what happened below a node in the order of its reporting. */
const INDEX_BY_SUBMISSION: Partial<Record<ActiveAssignment['nodeKind'], string>> = {
  district: 'ix_request_submitted',
  dispatchCentre: 'ix_request_submitted',
  town: 'ix_request_town_submitted',
  grid: 'ix_request_grid',
};

const DECIDES: readonly string[] = TRANSITIONS.grantExtension.flatMap(({ by }) => by);

const UNTAKEN_OR_MINE = ' AND (r.holder_person_id IS NULL OR r.holder_person_id = :me)';

/** Limits a query over requests (alias `r`) to what a view shows to this person; nothing that the object check would refuse. */
export function limitToView(query: SelectQueryBuilder<RequestRow>, view: WorklistView, actor: SignedInActor): void {
  query.where('r.tenant_id = :tenantId', { tenantId: actor.tenantId });
  switch (view) {
    case 'mine':
      query.andWhere("r.status IN ('dispatched', 'inProgress', 'awaitingReporter', 'suspended')").andWhere(held(actor, true));
      break;
    case 'waiting':
      onlyPassedOn(query, actor);
      break;
    case 'sort':
      query.andWhere(toSort(actor));
      break;
    case 'unit':
      query.andWhere(held(actor, false));
      break;
    case 'area':
      query.andWhere(below(actor));
      break;
    case 'dispatch':
      query.andWhere(atDispatchCentre(actor));
      break;
    case 'deferred':
      query.andWhere("r.status = 'deferred'").andWhere(new Group((either) => either.where(below(actor)).orWhere(held(actor, false))));
      break;
    case 'revisit':
      query.andWhere("r.status = 'answered'").andWhere(below(revisiting(actor))).andWhere(notAnsweredBy(query, actor)).andWhere(unrated(query));
      break;
    case 'rulings':
      query.andWhere("r.status = 'inDispute'").andWhere(atDispatchCentre(actor));
      break;
    case 'extensions':
      query.andWhere("r.extension_until IS NOT NULL AND r.status = 'inProgress'").andWhere(toDecide(actor));
      break;
    case 'helping':
      query.andWhere("r.status IN ('inProgress', 'awaitingReporter', 'suspended')");
      onlyCalledToHelp(query, actor);
      break;
  }
  query.andWhere(notAboutOwn(actor));
}

/**
 * Names the index by which an area is read in the order of its reporting. By its own estimates the database takes at times another that begins alike, and sorts all that was ever
 * reported there: of a grid among 7.33 million 31 ms instead of 2.
 */
export function bySubmission(query: SelectQueryBuilder<RequestRow>, actor: SignedInActor): void {
  const [only, ...others] = actor.assignments;
  const index = only && others.length === 0 ? INDEX_BY_SUBMISSION[only.nodeKind] : undefined;
  if (index !== undefined) query.useIndex(index);
}

/** The side that is complained about stands aside, also in lists and counts. */
function notAboutOwn(actor: SignedInActor): Brackets {
  const posts = postsOf(actor);
  const [own, grids] = [posts.map(({ nodeId }) => nodeId), posts.filter(({ nodeKind }) => nodeKind === 'grid').map(({ nodeId }) => nodeId)];
  return new Group((either) => {
    either.where('r.complained_unit_id IS NULL');
    if (own.length > 0) either.orWhere(`(r.complained_unit_id NOT IN (:...ownUnits)${grids.length > 0 ? ' AND NOT (r.grid_id IN (:...ownGrids) AND r.complained_unit_id = r.branch_id)' : ''})`, { ownUnits: own, ...(grids.length > 0 ? { ownGrids: grids } : {}) });
  });
}

/** Held by the caller, or by a unit that they serve; what a colleague of a party group has taken only its leader sees, and not as their own. */
function held(actor: SignedInActor, untakenOnly: boolean): Brackets {
  return anyOf(actor.assignments, (or, assignment, n) => {
    const taken = assignment.nodeKind === 'partyGroup' && (untakenOnly || assignment.role !== 'groupLeader') ? UNTAKEN_OR_MINE : '';
    if (assignment.nodeKind === 'grid') {
      or.orWhere(`(r.grid_id = :node${n} AND r.holder_unit_kind = 'branch' AND r.holder_unit_id = r.branch_id)`, { [`node${n}`]: assignment.nodeId });
    } else {
      or.orWhere(`(r.holder_unit_id = :node${n}${taken})`, { [`node${n}`]: assignment.nodeId, me: actor.personId });
    }
  });
}

/** Each way by an index of its own and then put together: with OR between them the database would go through all requests. */
function onlyPassedOn(query: SelectQueryBuilder<RequestRow>, actor: SignedInActor): void {
  const units = actor.assignments.filter((a) => a.nodeKind !== 'partyGroup' && a.nodeKind !== 'district').map((a) => a.nodeId);
  const ended = (whose: string): string =>
    query.createQueryBuilder().select('l.request_id', 'id').from(HandlingLeg, 'l').where(`l.tenant_id = :tenantId AND ${whose} AND l.part = 'lead' AND l.finished_at IS NOT NULL`).getQuery();
  const firstReceived = (): string =>
    query.createQueryBuilder().select('f.id', 'id').from(RequestRow, 'f').where('f.tenant_id = :tenantId AND f.first_receiver_id IN (:...units) AND f.handed_over = :notYet AND f.holder_unit_id NOT IN (:...units)').getQuery();
  const ways = units.length > 0 ? [ended('l.person_id = :me'), ended('l.unit_id IN (:...units)'), firstReceived()] : [ended('l.person_id = :me')];
  query.innerJoin(`(${ways.join(' UNION ')})`, 'passed', 'passed.id = r.id').setParameters({ me: actor.personId, units, notYet: false });
}

/** Who asks the reporter afterwards. */
const REVISITORS: readonly string[] = ['communityStaff', 'townStaff', 'dispatcher', 'supervisor'];
const revisiting = (actor: SignedInActor): SignedInActor => ({ ...actor, assignments: actor.assignments.filter(({ role }) => REVISITORS.includes(role)) });

/** A unit does not ask about what it answered itself, now or before. */
function notAnsweredBy(query: SelectQueryBuilder<RequestRow>, actor: SignedInActor): Brackets {
  const units = actor.assignments.map((a) => a.nodeId);
  if (units.length === 0) return new Group((none) => none.where('1 = 0'));
  const own = query.subQuery().select('1').from(HandlingLeg, 'al').where("al.tenant_id = r.tenant_id AND al.request_id = r.id AND al.outcome = 'resolved' AND al.unit_id IN (:...own)").getQuery();
  return new Group((none) => none.where(`NOT EXISTS ${own}`, { own: units }));
}

/** Whoever has spoken is not called about it. */
function unrated(query: SelectQueryBuilder<RequestRow>): string {
  return `NOT EXISTS ${query.subQuery().select('1').from(Rating, 'ra').where('ra.tenant_id = r.tenant_id AND ra.request_id = r.id').getQuery()}`;
}

function toSort(actor: SignedInActor): Brackets {
  return anyOf(actor.assignments, (or, assignment, n) => {
    const column = AREA_COLUMN[assignment.nodeKind];
    const node = { [`node${n}`]: assignment.nodeId };
    if (assignment.role === 'dispatcher') or.orWhere(`(r.holder_unit_id = :node${n} AND r.status IN ('submitted', 'dispatched'))`, node);
    else if (column !== undefined && ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'].includes(assignment.role)) {
      or.orWhere(`(${column} = :node${n} AND r.status = 'submitted' AND r.holder_unit_kind <> 'dispatchCentre')`, node);
    }
  });
}

function below(actor: SignedInActor): Brackets {
  return anyOf(actor.assignments, (or, assignment, n) => {
    const column = AREA_COLUMN[assignment.nodeKind];
    const node = { [`node${n}`]: assignment.nodeId };
    // A tenant is one district: everything of it is below both, and without a condition the index of what is open serves.
    if (assignment.nodeKind === 'dispatchCentre' || assignment.nodeKind === 'district') or.orWhere('1 = 1');
    else if (column !== undefined) or.orWhere(`(${column} = :node${n} AND (r.confidential = :no OR r.holder_unit_id = :node${n}))`, { ...node, no: false });
    else or.orWhere(`(r.holder_unit_id = :node${n}${assignment.role === 'partyMember' ? UNTAKEN_OR_MINE : ''})`, { ...node, me: actor.personId });
  });
}

function atDispatchCentre(actor: SignedInActor): Brackets {
  return anyOf(actor.assignments, (or, assignment, n) => {
    if (assignment.role === 'dispatcher') or.orWhere(`r.holder_unit_id = :node${n}`, { [`node${n}`]: assignment.nodeId });
  });
}

/** Units below a node of tiers 1 and 2: over their requests it decides. A grid's worker works beside the branch, above the groups. */
const BELOW: Partial<Record<ActiveAssignment['nodeKind'], readonly string[]>> = {
  branch: ['partyGroup'],
  village: ['partyGroup', 'branch'],
  town: ['partyGroup', 'branch', 'village'],
};

/** The same as the object check says of whoever is above the holder (request-access). */
function toDecide(actor: SignedInActor): Brackets {
  return anyOf(actor.assignments, (or, assignment, n) => {
    const node = { [`node${n}`]: assignment.nodeId };
    const [column, kinds] = [AREA_COLUMN[assignment.nodeKind], BELOW[assignment.nodeKind]];
    if (assignment.role === 'dispatcher' || assignment.role === 'supervisor') {
      const district = assignment.nodeKind === 'dispatchCentre' ? `r.district_id IN (:...path${n})` : `${column ?? 'r.district_id'} = :node${n}`;
      or.orWhere(`(${district} AND r.holder_unit_id <> :node${n})`, { ...node, [`path${n}`]: assignment.nodePath });
    } else if (column !== undefined && kinds !== undefined && DECIDES.includes(assignment.role)) {
      or.orWhere(`(${column} = :node${n} AND r.tier < 3 AND r.confidential = :no AND r.holder_unit_kind IN (:...kinds${n}))`, { ...node, no: false, [`kinds${n}`]: kinds });
    }
  });
}

function onlyCalledToHelp(query: SelectQueryBuilder<RequestRow>, actor: SignedInActor): void {
  const called = "l.part IN ('assist', 'whistle') AND l.finished_at IS NULL";
  const ways = actor.assignments.flatMap(({ nodeKind, nodeId, role }, n) => {
    const node = `:helper${n}`;
    query.setParameter(`helper${n}`, nodeId);
    const mine = (): string[] => {
      if (nodeKind === 'partyGroup') return [];
      if (nodeKind !== 'grid') return [query.createQueryBuilder().select('l.request_id', 'id').from(HandlingLeg, 'l').where(`l.tenant_id = :tenantId AND l.unit_id = ${node} AND ${called}`).getQuery()];
      // Who works in a grid serves its branch.
      return [query.createQueryBuilder().select('g.id', 'id').from(RequestRow, 'g').innerJoin(HandlingLeg, 'l', `l.tenant_id = g.tenant_id AND l.request_id = g.id AND l.unit_id = g.branch_id AND ${called}`).where(`g.tenant_id = :tenantId AND g.grid_id = ${node}`).getQuery()];
    };
    const asked = (): string => query.createQueryBuilder().select('w.request_id', 'id').from(Whistle, 'w').innerJoin(RequestRow, 't', `t.tenant_id = w.tenant_id AND t.id = w.request_id AND t.town_id = ${node} AND t.whistle_state = 'asked'`).where("w.tenant_id = :tenantId AND w.state = 'asked'").getQuery();
    return role === 'townStaff' ? [...mine(), asked()] : mine();
  });
  if (ways.length === 0) query.andWhere('1 = 0');
  else query.innerJoin(`(${ways.join(' UNION ')})`, 'called', 'called.id = r.id');
}

function anyOf(assignments: readonly ActiveAssignment[], add: (or: WhereExpressionBuilder, assignment: ActiveAssignment, n: number) => void): Brackets {
  return new Group((or) => {
    // Nobody sees anything until an assignment opens it.
    or.where('1 = 0');
    assignments.forEach((assignment, n) => add(or, assignment, n));
  });
}
