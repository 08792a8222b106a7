import { OPEN_STATUSES, type RequestStatus, type Role } from '@yige/domain';
import type { Actor } from '../../platform/http/actor.js';
import type { Ids } from '../../platform/ids/ids.js';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import type { Dispatch } from './dispatching.js';
import type { RequestDraft } from './request-draft.js';
import { keptPoint } from './place-point.js';

export interface FirstRows {
  readonly row: RequestRow;
  /** Null while it waits to be sorted. */
  readonly leg: HandlingLeg | null;
  readonly events: readonly RequestEvent[];
}

/** The rows with which a request begins. */
export function firstRows(draft: RequestDraft, actor: Actor, ids: Ids): FirstRows {
  const row = requestRow(draft);
  const reporterRole: Role = actor.assignments[0]?.role ?? 'reporter';
  const submitted = event(draft, ids, { seq: 1, type: 'submitted', actorRole: reporterRole, actorPersonId: actor.assignments.length > 0 ? actor.personId : null, data: {} });
  if (!draft.dispatch) return { row, leg: null, events: [submitted] };
  const triaged = event(draft, ids, {
    seq: 2,
    type: 'triaged',
    actorRole: 'system',
    actorPersonId: null,
    data: { unitId: draft.dispatch.placement.unit.id, tier: draft.dispatch.placement.tier, matterCode: row.matterCode, dueAt: draft.dispatch.dueAt },
  });
  return { row, leg: legRow(row, draft.dispatch, 1, ids.next()), events: [submitted, triaged] };
}

/** A leg about to begin. */
export function legRow(row: Pick<RequestRow, 'id' | 'tenantId'>, dispatch: Dispatch, seq: number, id: string): HandlingLeg {
  return {
    id,
    tenantId: row.tenantId,
    requestId: row.id,
    seq,
    tier: dispatch.placement.tier,
    part: 'lead',
    unitId: dispatch.placement.unit.id,
    unitKind: dispatch.placement.unit.kind,
    personId: dispatch.placement.person,
    dispatchedAt: dispatch.at,
    signDueAt: dispatch.signDueAt,
    contactDueAt: dispatch.contactDueAt,
    dueAt: dispatch.dueAt,
    dueConfirmed: dispatch.dueConfirmed,
    signedAt: null,
    firstContactAt: null,
    finishedAt: null,
    outcome: null,
    limitFrom: null,
    task: null,
    report: null,
    whistleId: null,
  };
}

/** What a dispatch changes in the request itself. */
export function holderFields(dispatch: Dispatch, legSeq: number): Partial<RequestRow> {
  return {
    tier: dispatch.placement.tier,
    holderUnitId: dispatch.placement.unit.id,
    holderUnitKind: dispatch.placement.unit.kind,
    holderPersonId: dispatch.placement.person,
    signedAt: null,
    legSeq,
    signDueAt: dispatch.signDueAt,
    contactDueAt: dispatch.contactDueAt,
    dueConfirmed: dispatch.dueConfirmed,
    // Only volunteers may leave it lying; a unit is warned instead.
    climbAt: dispatch.placement.tier === 1 ? dispatch.climbAt : null,
    nextDueAt: Math.min(dispatch.signDueAt, dispatch.dueAt),
    dispatchedAt: dispatch.at,
  };
}

export const isOpen = (status: RequestStatus): boolean => (OPEN_STATUSES as readonly RequestStatus[]).includes(status);

const NOT_YET_TAKEN = { contactMinutes: null, answerMinutes: null, recurredAt: null };

/** Without a dispatch it waits with the branch of its grid, or with the dispatch centre when the grid is not known. */
/** What the reporter said of the spot. */
const spotOf = ({ placeText = '', point }: RequestDraft['submission']): Pick<RequestRow, 'placeText' | 'placePoint'> =>
  ({ placeText: placeText === '' ? null : placeText, placePoint: point === undefined ? null : keptPoint(point) });

function requestRow(draft: RequestDraft): RequestRow {
  const { suggestion, place, dispatch, submission, tenant, origin } = draft;
  const queue = place?.branch ? { id: place.branch.id, kind: 'branch' as const } : { id: tenant.dispatchCentreId, kind: 'dispatchCentre' as const };
  const status: RequestStatus = dispatch ? 'dispatched' : 'submitted';
  return {
    id: draft.id,
    tenantId: tenant.id,
    number: draft.number,
    lookupHash: draft.lookupHash, lookupSeed: null,
    version: 1,
    status,
    open: isOpen(status),
    tier: suggestion.tier.value,
    urgency: suggestion.urgency.value,
    kind: suggestion.kind.value,
    matterCode: suggestion.matter[0]?.value ?? null,
    text: draft.text,
    ...spotOf(submission),
    placeName: place ? [place.village.name, place.grid.name, place.building?.name].filter((name) => name !== undefined).join(' · ') : '',
    channel: submission.channel ?? 'code',
    confidential: draft.confidential,
    anonymous: submission.anonymous ?? false,
    attachmentCount: submission.attachments?.length ?? 0,
    suggestion,
    districtId: tenant.districtId,
    townId: place?.town.id ?? null,
    villageId: place?.village.id ?? null,
    gridId: place?.grid.id ?? null,
    branchId: place?.branch?.id ?? null,
    buildingId: place?.building?.id ?? null,
    zoneId: place?.zoneId ?? null,
    codeId: draft.codeId,
    holderUnitId: queue.id,
    holderUnitKind: queue.kind,
    holderPersonId: null,
    signedAt: null,
    legSeq: 0,
    assistSeq: 0,
    openAssists: 0,
    whistleId: null,
    whistleState: null,
    firstReceiverId: queue.id,
    eventSeq: dispatch ? 2 : 1,
    nextDueAt: draft.toSort.at,
    signDueAt: draft.toSort.at,
    contactDueAt: null,
    dueAt: null,
    dueConfirmed: draft.toSort.confirmed,
    limitFrom: dispatch?.at ?? null,
    climbAt: null,
    submittedAt: draft.now,
    dispatchedAt: null,
    answeredAt: null,
    closedAt: null,
    resolution: null,
    closeResult: null,
    reopenings: 0,
    returns: 0,
    extensions: 0,
    extensionUntil: null,
    clockStoppedAt: null,
    clockResumesAt: null,
    urgedAt: null,
    ruledUnitId: null,
    handedOver: false,
    mergedIntoId: null,
    complainedUnitId: null,
    neighbours: 0,
    reportDueAt: null,
    ownerOffice: null,
    redos: 0,
    review: null,
    revisitTries: 0,
    revisitFrom: null,
    ...NOT_YET_TAKEN,
    source: origin?.source ?? null,
    sourceId: origin?.sourceId ?? null,
    ...(dispatch ? { ...holderFields(dispatch, 1), dueAt: dispatch.dueAt, firstReceiverId: dispatch.placement.unit.id } : {}),
  };
}

function event(draft: RequestDraft, ids: Ids, own: Pick<RequestEvent, 'seq' | 'type' | 'actorRole' | 'actorPersonId' | 'data'>): RequestEvent {
  return { id: ids.next(), tenantId: draft.tenant.id, requestId: draft.id, at: draft.now, isPublic: true, actorUnitId: null, text: null, ...own };
}
