import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type AssistCommand, type Reason, reasonSentence, type RequestStatus, shanghaiDay } from '@yige/domain';
import { familyName, People, type PersonRefView } from '../../access/index.js';
import { type ActiveCatalogue, ReadCatalogue } from '../../catalogue/index.js';
import { listRows } from '../../platform/database/find-rows.js';
import { languageOfReader } from '../../platform/reader/reader-language.js';
import { OrgDirectory, type OrgNode, orgRefView, type OrgRefView } from '../../org-tree/index.js';
import type { EngineSuggestion } from '../../triage/index.js';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { Ruling } from './dispatch-rules.js';
import { inWords, nodesIn } from './event-words.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import type { MatterRefView } from '../http/matter-ref.dto.js';
import type { Revisit } from '../infrastructure/revisit.entity.js';
import type { MainRequestView, RevisitView } from '../http/together.dto.js';
import type { HelpingView } from '../http/joint-views.dto.js';
import type {
  HolderView, LegView, MovedView, NextStepView, ReceiptView, RequestSummaryView, SuggestionView, TimelineEntryView,
} from '../http/request-views.dto.js';

const EXCERPT = 80;

/** Rows for a list: no more of the text than its beginning, and what sorting proposed only where it still waits for a person. */
export const inShort = (query: SelectQueryBuilder<RequestRow>, letters = EXCERPT + 1): Promise<RequestRow[]> =>
  listRows(query, RequestRow, { text: `SUBSTR(${query.alias}.text, 1, ${letters})`, suggestion: `CASE WHEN ${query.alias}.status = 'submitted' THEN ${query.alias}.suggestion END` });

export const iso = (at: number): string => new Date(at).toISOString();
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

type Names = ReadonlyMap<string, string>;
type Nodes = ReadonlyMap<string, OrgNode>;

/** A receipt as it may be stored: only the hash of its lookup code is. */
export type KeptReceipt = Omit<ReceiptView, 'lookupCode'> & { readonly keyId?: string };

/** Rows become answers here and nowhere else. Reporters read family names only of those who serve them. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly directory: OrgDirectory,
    private readonly people: People,
    private readonly catalogue: ReadCatalogue,
  ) {}

  /** @param helping by request, what the caller's own unit is asked to do */
  async summaries(rows: readonly RequestRow[], forReporter = false, helping: ReadonlyMap<string, HelpingView> = new Map()): Promise<RequestSummaryView[]> {
    const [first] = rows;
    if (!first) return [];
    const mains = await this.mains(rows);
    // Whoever follows another request reads its progress as their own.
    const shown = rows.map((row) => (forReporter ? asFollowed(row, mains) : row));
    const [nodes, names, active] = await Promise.all([
      this.directory.byIds(first.tenantId, shown.flatMap((row) => [row.holderUnitId, row.gridId])),
      this.people.namesOf(first.tenantId, shown.map((row) => row.holderPersonId)),
      this.catalogue.forReader(first.tenantId),
    ]);
    const named = forReporter ? shortened(names) : names;
    return shown.map((row) => summary(row, { nodes, names: named, active, forReporter, mergedInto: mainView(row, mains, forReporter), helping: helping.get(row.id) ?? null }));
  }

  private async mains(rows: readonly RequestRow[]): Promise<ReadonlyMap<string, RequestRow>> {
    const ids = [...new Set(rows.flatMap((row) => row.mergedIntoId ?? []))];
    const mains = ids.length === 0 ? [] : await this.repository.byIds(ids);
    return new Map(mains.map((main) => [main.id, main]));
  }

  /** @param main the request that it follows from the beginning */
  async receipt(own: RequestRow, main: RequestRow | null = null): Promise<KeptReceipt> {
    const row = main === null ? own : asFollowed(own, new Map([[main.id, main]]));
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      status: row.status,
      tier: row.tier,
      submittedAt: iso(row.submittedAt),
      dueAt: isoOrNull(row.dueAt),
      dueConfirmed: row.dueConfirmed,
      holder: await this.holder(row, true),
      confidential: row.confidential,
      place: row.placeName,
      emergency: row.suggestion?.emergency.map((hit) => ({ ...hit, call: [...hit.call] })) ?? [],
      nextSteps: nextSteps(row, main?.status ?? row.status),
    };
  }

  async moved(row: RequestRow): Promise<MovedView> {
    const { id, number, version, status, tier, dueConfirmed } = row;
    return { id, number, version, status, tier, dueConfirmed, holder: await this.holder(row, true), dueAt: isoOrNull(row.dueAt) };
  }

  /** @param commandsOn what the caller may do with the leg of a helper */
  async legs(tenantId: string, legs: readonly HandlingLeg[], forReporter: boolean, commandsOn: (leg: HandlingLeg) => AssistCommand[] = () => []): Promise<LegView[]> {
    const [nodes, names] = await Promise.all([
      this.directory.byIds(tenantId, legs.map((leg) => leg.unitId)),
      this.people.namesOf(tenantId, legs.map((leg) => leg.personId)),
    ]);
    return legs.map((leg) => ({
      seq: leg.seq,
      tier: leg.tier,
      part: leg.part,
      unit: unitRef(leg.unitId, leg.unitKind, nodes),
      person: personRef(leg.personId, forReporter ? shortened(names) : names),
      dispatchedAt: iso(leg.dispatchedAt),
      signedAt: isoOrNull(leg.signedAt),
      firstContactAt: isoOrNull(leg.firstContactAt),
      dueAt: isoOrNull(leg.dueAt),
      dueConfirmed: leg.dueConfirmed,
      finishedAt: isoOrNull(leg.finishedAt),
      outcome: leg.outcome,
      signDueAt: leg.signedAt === null ? isoOrNull(leg.signDueAt) : null,
      task: forReporter ? null : leg.task,
      report: forReporter ? null : leg.report,
      commands: leg.part === 'lead' ? [] : commandsOn(leg),
    }));
  }

  async timeline(tenantId: string, events: readonly RequestEvent[], forReporter: boolean): Promise<TimelineEntryView[]> {
    const shown = forReporter ? events.filter((event) => event.isPublic) : events;
    const [nodes, allNames, active] = await Promise.all([
      this.directory.byIds(tenantId, shown.flatMap((event) => [event.actorUnitId, ...nodesIn(event.data)])),
      this.people.namesOf(tenantId, shown.map((event) => event.actorPersonId)),
      this.catalogue.forReader(tenantId),
    ]);
    const names = forReporter ? shortened(allNames) : allNames;
    return shown.map((event) => {
      const unit = event.actorUnitId === null ? undefined : nodes.get(event.actorUnitId);
      return {
        seq: event.seq,
        at: iso(event.at),
        type: event.type,
        public: event.isPublic,
        actor: { role: event.actorRole, name: event.actorPersonId === null ? null : (names.get(event.actorPersonId) ?? null), unit: unit ? orgRefView(unit) : null },
        text: event.text,
        data: inWords(event.data, nodes, active, forReporter),
      };
    });
  }

  async revisits(tenantId: string, revisits: readonly Revisit[]): Promise<RevisitView[]> {
    const nodes = await this.directory.byIds(tenantId, revisits.map((revisit) => revisit.unitId));
    return revisits.map(({ attempt, at, unitId, outcome, contacted, solved, satisfaction, comment }) => ({
      attempt, at: iso(at), unit: unitRef(unitId, 'district', nodes), outcome, contacted, solved, satisfaction, comment,
    }));
  }

  /** @param ruling what was ruled about this matter here: its unit comes before that of the catalogue */
  async suggestion(tenantId: string, suggestion: EngineSuggestion, ruling: Ruling | null): Promise<SuggestionView> {
    const active = await this.catalogue.forReader(tenantId);
    const unit = await this.suggestedUnit(tenantId, suggestion.unit, ruling, active);
    const choice = <V>(value: V, { confidence, reason }: EngineSuggestion['kind'] | EngineSuggestion['tier'] | EngineSuggestion['urgency'] | EngineSuggestion['matter'][number]) =>
      ({ value, confidence, reason: said(reason, active) });
    return {
      confident: suggestion.confident,
      engine: suggestion.engine,
      matters: suggestion.matter.map((matter) => choice(matterRef(matter.value, active), matter)),
      kind: choice(suggestion.kind.value, suggestion.kind),
      tier: choice(suggestion.tier.value, suggestion.tier),
      urgency: choice(suggestion.urgency.value, suggestion.urgency),
      ...unit,
      emergency: suggestion.emergency.map((hit) => ({ ...hit, call: [...hit.call] })),
    };
  }

  private async suggestedUnit(tenantId: string, usual: EngineSuggestion['unit'], ruling: Ruling | null, active: ActiveCatalogue): Promise<Pick<SuggestionView, 'unit' | 'ruling'>> {
    const usualId = usual ? (await this.directory.departmentsByCode(tenantId)).get(usual.value) : undefined;
    const nodes = await this.directory.byIds(tenantId, [usualId, ruling?.unitId, ruling?.scopeId]);
    const [ruled, place] = [nodes.get(ruling?.unitId ?? ''), nodes.get(ruling?.scopeId ?? '')];
    if (ruling && ruled && place) {
      const reason = said({ code: 'RULED_BEFORE', params: { day: shanghaiDay(ruling.at), place: place.name } }, active);
      return { unit: { value: orgRefView(ruled), confidence: 1, reason }, ruling: { at: iso(ruling.at), place: place.name } };
    }
    const unit = nodes.get(usualId ?? '');
    return { unit: unit && usual ? { value: orgRefView(unit), confidence: usual.confidence, reason: said(usual.reason, active) } : null, ruling: null };
  }

  private async holder(row: RequestRow, forReporter: boolean): Promise<HolderView> {
    const [nodes, names] = await Promise.all([
      this.directory.byIds(row.tenantId, [row.holderUnitId]),
      this.people.namesOf(row.tenantId, [row.holderPersonId]),
    ]);
    return holderView(row, nodes, forReporter ? shortened(names) : names);
  }
}

interface Around extends Pick<RequestSummaryView, 'mergedInto' | 'helping'> {
  readonly nodes: Nodes;
  readonly names: Names;
  readonly active: ActiveCatalogue;
  readonly forReporter: boolean;
}

function summary(row: RequestRow, { nodes, names, active, forReporter, mergedInto, helping }: Around): RequestSummaryView {
  const grid = row.gridId === null ? undefined : nodes.get(row.gridId);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    tier: row.tier,
    urgency: row.urgency,
    kind: row.kind,
    channel: row.channel,
    matter: row.matterCode === null ? null : matterRef(row.matterCode, active),
    excerpt: row.confidential && !forReporter ? SEALED[languageOfReader()] : excerptOf(row.text),
    place: placeOf(row),
    grid: grid ? orgRefView(grid) : null,
    holder: holderView(row, nodes, names),
    dueAt: isoOrNull(row.dueAt),
    dueConfirmed: row.dueConfirmed,
    signDueAt: row.signedAt === null ? isoOrNull(row.signDueAt) : null,
    contactDueAt: row.signedAt === null ? null : isoOrNull(row.contactDueAt),
    submittedAt: iso(row.submittedAt),
    answeredAt: isoOrNull(row.answeredAt),
    closedAt: isoOrNull(row.closedAt),
    confidential: row.confidential,
    attachmentCount: row.attachmentCount,
    imported: row.source !== null,
    reopenings: row.reopenings,
    redos: row.redos + row.reopenings,
    neighbours: row.neighbours,
    mergedInto,
    reportDueAt: isoOrNull(row.reportDueAt),
    ownerOffice: row.ownerOffice,
    returns: row.returns,
    extensionUntil: forReporter ? null : isoOrNull(row.extensionUntil),
    resumesAt: isoOrNull(row.clockResumesAt),
    urgedAt: isoOrNull(row.urgedAt),
    confident: row.status === 'submitted' && (row.suggestion?.confident ?? false),
    openAssists: row.openAssists,
    whistle: forReporter ? null : row.whistleState,
    helping,
  };
}

/** What stands in a list in the place of a confidential text: whoever reads it opens it, and that is written down. */
const SEALED = { 'zh-CN': '保密诉求，打开看内容', 'zh-TW': '保密訴求，打開看內容', en: 'Confidential: open it to read' } as const;

function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const letters = [...text];
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT - 1).join('')}…` : text;
}

/** A merged request as its reporter reads it: where the main one is and by when, under its own number. */
function asFollowed(row: RequestRow, mains: ReadonlyMap<string, RequestRow>): RequestRow {
  const main = row.status === 'merged' && row.mergedIntoId !== null ? mains.get(row.mergedIntoId) : undefined;
  if (main === undefined) return row;
  const { tier, holderUnitId, holderUnitKind, holderPersonId, signedAt, signDueAt, contactDueAt, dueAt, dueConfirmed, answeredAt, closedAt, resolution, reportDueAt, ownerOffice, clockResumesAt, neighbours } = main;
  return { ...row, tier, holderUnitId, holderUnitKind, holderPersonId, signedAt, signDueAt, contactDueAt, dueAt, dueConfirmed, answeredAt, closedAt, resolution, reportDueAt, ownerOffice, clockResumesAt, neighbours };
}

function mainView(row: RequestRow, mains: ReadonlyMap<string, RequestRow>, forReporter: boolean): MainRequestView | null {
  const main = row.mergedIntoId === null ? undefined : mains.get(row.mergedIntoId);
  if (main === undefined) return null;
  return { id: forReporter ? null : main.id, number: forReporter ? null : main.number, status: main.status };
}

/** With what the reporter wrote of the place, which is not kept beside the answer: a repeated call brings it along, and an erasure would not find it there. */
export const writtenPlace = ({ place }: KeptReceipt, placeText = ''): string => (placeText === '' || place.endsWith(placeText) ? place : [place, placeText].filter((part) => part !== '').join(' · '));

const placeOf = (row: RequestRow): string => [row.placeName, row.placeText].filter((part) => part !== null && part !== '').join(' · ');
/** Why something is suggested, to the reader; a matter is called as the reader's catalogue calls it. */
function said(reason: Reason, active: ActiveCatalogue): string {
  return reasonSentence(reason.code === 'USUAL_FOR_MATTER' ? { code: reason.code, params: { matter: active.words(reason.params.matter) } } : reason, languageOfReader());
}

const matterRef = (code: string, active: ActiveCatalogue): MatterRefView => ({ code, name: active.matter(code)?.name ?? code });
export const unitRef = (id: string, kind: OrgRefView['kind'], nodes: Nodes): OrgRefView => {
  const node = nodes.get(id);
  return node ? orgRefView(node) : { id, kind, code: null, name: '' };
};
const personRef = (id: string | null, names: Names): PersonRefView | null => (id === null ? null : { id, name: names.get(id) ?? '' });
const shortened = (names: Names): Names => new Map([...names].map(([id, name]) => [id, familyName(name)]));
const holderView = (row: RequestRow, nodes: Nodes, names: Names): HolderView => ({
  unit: unitRef(row.holderUnitId, row.holderUnitKind, nodes),
  person: personRef(row.holderPersonId, names),
  signed: row.signedAt !== null,
});

/** What happens next, in the order in which it will. */
function nextSteps(row: RequestRow, status: RequestStatus): NextStepView[] {
  const first: NextStepView = status === 'submitted' ? { code: 'sort', at: isoOrNull(row.signDueAt) } : { code: 'sign', at: isoOrNull(row.signDueAt) };
  return [first, { code: 'contact', at: isoOrNull(row.contactDueAt) }, { code: 'answer', at: isoOrNull(row.dueAt) }, { code: 'rate', at: null }];
}
