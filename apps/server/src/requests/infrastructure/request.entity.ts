import type {
  Channel, CloseResult, Instant, RequestKind, RequestStatus, Resolution, ReviewState, Tier, UnitKind, Urgency, WhistleState,
} from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';
import type { EngineSuggestion } from '../../triage/index.js';

/**
 * A resident's request (诉求) as it stands now. Who reported it is in `reporter`, what happened in `request_event`, who worked on it in
 * `handling_leg`; the holder columns repeat the present leg, so that a worklist reads one table by one index. Status and tier end two of the
 * indexes, so that what is open is counted without reading a row.
 */
@Entity('request')
@Index('uq_request_number', ['tenantId', 'number'], { unique: true })
@Index('uq_request_lookup', ['lookupHash'], { unique: true })
@Index('uq_request_source', ['tenantId', 'source', 'sourceId'], { unique: true })
@Index('ix_request_holding', ['tenantId', 'holderUnitId', 'open', 'nextDueAt', 'id', 'status', 'tier', 'complainedUnitId'])
@Index('ix_request_holder_person', ['tenantId', 'holderPersonId', 'open', 'nextDueAt', 'id'])
@Index('ix_request_branch', ['tenantId', 'branchId', 'open', 'tier', 'nextDueAt', 'id'])
@Index('ix_request_village', ['tenantId', 'villageId', 'open', 'nextDueAt', 'id'])
@Index('ix_request_town', ['tenantId', 'townId', 'open', 'nextDueAt', 'id'])
@Index('ix_request_running', ['tenantId', 'open', 'nextDueAt', 'id', 'status', 'tier', 'complainedUnitId'])
@Index('ix_request_urgency', ['tenantId', 'open', 'urgency', 'nextDueAt', 'id'])
@Index('ix_request_grid', ['tenantId', 'gridId', 'submittedAt', 'id'])
@Index('ix_request_town_submitted', ['tenantId', 'townId', 'submittedAt', 'id'])
@Index('ix_request_submitted', ['tenantId', 'submittedAt', 'id'])
@Index('ix_request_status', ['tenantId', 'status', 'nextDueAt', 'id'])
@Index('ix_request_alike', ['tenantId', 'gridId', 'matterCode', 'submittedAt', 'id'])
@Index('ix_request_merged', ['tenantId', 'mergedIntoId', 'id'])
@Index('ix_request_received', ['tenantId', 'firstReceiverId', 'handedOver', 'holderUnitId', 'id'])
@Index('ix_request_extension', ['tenantId', 'extensionUntil', 'id'])
export class RequestRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(20) number: string;
  /** Hash of the lookup code; the code itself is derived again when it must be shown. */
  @WordColumn(64) lookupHash: string;
  /** What the lookup code is derived from since a neighbour took the request over; null: from the id, as when it was filed. */
  @WordColumn(36, { nullable: true }) lookupSeed: string | null;
  /** Counts the moves. Every move is conditional on it. */
  @IntColumn() version: number;

  @WordColumn(24) status: RequestStatus;
  /** Somebody still owes the resident something; kept beside `status` so that one index serves every open list. */
  @FlagColumn() open: boolean;
  @IntColumn() tier: Tier;
  @WordColumn(2) urgency: Urgency;
  @WordColumn(16) kind: RequestKind;
  @WordColumn(8, { nullable: true }) matterCode: string | null;
  @TextColumn() text: string;
  @WordColumn(200, { nullable: true }) placeText: string | null;
  /** Where its reporter pointed on a map: latitude and longitude in GCJ-02, as every map of the mainland draws them. */
  @WordColumn(24, { nullable: true }) placePoint: string | null;
  /** The place in words as it was known: village, grid, building. */
  @WordColumn(300) placeName: string;
  @WordColumn(16) channel: Channel;
  @FlagColumn() confidential: boolean;
  @FlagColumn() anonymous: boolean;
  @IntColumn() attachmentCount: number;
  @JsonColumn({ nullable: true }) suggestion: EngineSuggestion | null;

  // Where it happened: the organisation as it was on arrival, or as a sorter corrected it.
  @RefColumn() districtId: string;
  @RefColumn({ nullable: true }) townId: string | null;
  @RefColumn({ nullable: true }) villageId: string | null;
  @RefColumn({ nullable: true }) gridId: string | null;
  @RefColumn({ nullable: true }) branchId: string | null;
  @RefColumn({ nullable: true }) buildingId: string | null;
  /** Zone of the door that the reporter named; the door itself is not kept. */
  @RefColumn({ nullable: true }) zoneId: string | null;
  @RefColumn({ nullable: true }) codeId: string | null;

  // Who has it now.
  @RefColumn() holderUnitId: string;
  @WordColumn(24) holderUnitKind: UnitKind;
  @RefColumn({ nullable: true }) holderPersonId: string | null;
  @InstantColumn({ nullable: true }) signedAt: Instant | null;
  /** Sequence number of the present leg; 0 while it waits to be sorted. */
  @IntColumn() legSeq: number;
  /** The highest number that a helper's leg got; 0 when nobody was called. Legs of all parts share one row of numbers. */
  @IntColumn({ default: 0 }) assistSeq: number;
  /** Units that help or were called, and have not ended. */
  @IntColumn({ default: 0 }) openAssists: number;
  /** The newest whistle of the present lead, and how far it is. */
  @RefColumn({ nullable: true }) whistleId: string | null;
  @WordColumn(8, { nullable: true }) whistleState: WhistleState | null;
  /** 首接负责制: whoever received first stays coordinator until another has signed. */
  @RefColumn() firstReceiverId: string;
  /** Another unit than the first receiver has signed. */
  @FlagColumn({ default: false }) handedOver: boolean;
  /** The last event's sequence number. */
  @IntColumn() eventSeq: number;

  /** By when somebody has to act next: sort, sign, contact, answer; every worklist is ordered by it. */
  @InstantColumn() nextDueAt: Instant;
  @InstantColumn({ nullable: true }) signDueAt: Instant | null;
  @InstantColumn({ nullable: true }) contactDueAt: Instant | null;
  @InstantColumn({ nullable: true }) dueAt: Instant | null;
  /** False while the limits were counted over a year whose holidays nobody has imported. */
  @FlagColumn({ default: true }) dueConfirmed: boolean;
  /** From when the present limit runs: its shares (75 %, 150 %) are counted from here. A return or a correction does not move it. */
  @InstantColumn({ nullable: true }) limitFrom: Instant | null;
  /** Tier 1 that nobody has taken by then climbs. */
  @InstantColumn({ nullable: true }) climbAt: Instant | null;
  @InstantColumn() submittedAt: Instant;
  @InstantColumn({ nullable: true }) dispatchedAt: Instant | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
  @WordColumn(24, { nullable: true }) resolution: Resolution | null;
  @WordColumn(16, { nullable: true }) closeResult: CloseResult | null;
  @IntColumn() reopenings: number;

  /** How often a unit sent it back (退单). */
  @IntColumn({ default: 0 }) returns: number;
  /** How often an extension of the present limit was asked for. */
  @IntColumn({ default: 0 }) extensions: number;
  /** The new limit that was asked for and is not decided yet. */
  @InstantColumn({ nullable: true }) extensionUntil: Instant | null;
  /** Since when the clock stands, while it does. */
  @InstantColumn({ nullable: true }) clockStoppedAt: Instant | null;
  /** When it goes on by itself. */
  @InstantColumn({ nullable: true }) clockResumesAt: Instant | null;
  /** When the reporter last asked how it stands (催办). */
  @InstantColumn({ nullable: true }) urgedAt: Instant | null;
  /** The unit that a ruling bound; as long as it has the request it cannot return it. */
  @RefColumn({ nullable: true }) ruledUnitId: string | null;

  /** The side that is complained about (被投诉的一方): of the request its people see a neutral summary that somebody confirmed, and nothing else. */
  @RefColumn({ nullable: true }) complainedUnitId: string | null;

  /** The main request that this one follows while it is merged (合并). */
  @RefColumn({ nullable: true }) mergedIntoId: string | null;
  /** How many requests follow this one (N 位街坊同感). */
  @IntColumn({ default: 0 }) neighbours: number;
  /** While it is on the account list (挂账): when its owner, who is the holder, reports next, and which office of the owner answers for it. */
  @InstantColumn({ nullable: true }) reportDueAt: Instant | null;
  @WordColumn(80, { nullable: true }) ownerOffice: string | null;
  /** How often an answer led back to work (重办); reopenings of closed ones are counted apart. */
  @IntColumn({ default: 0 }) redos: number;
  @WordColumn(8, { nullable: true }) review: ReviewState | null;
  /** Revisits (回访) of the present answer that reached nobody, and before when nobody calls again. */
  @IntColumn({ default: 0 }) revisitTries: number;
  @InstantColumn({ nullable: true }) revisitFrom: Instant | null;

  // How long it took, in minutes of work since it was reported; null while it has not come to that, and for requests from before it was kept.
  @IntColumn({ nullable: true }) contactMinutes: number | null;
  /** To the answer that stands: one that led back to work is forgotten. */
  @IntColumn({ nullable: true }) answerMinutes: number | null;
  /** When the same matter was reported again at the same address within 30 days of its closing (复发). */
  @InstantColumn({ nullable: true }) recurredAt: Instant | null;

  /** Permanent key of an imported request (source, id); null for one that was filed here. */
  @WordColumn(24, { nullable: true }) source: string | null;
  @WordColumn(64, { nullable: true }) sourceId: string | null;
}
