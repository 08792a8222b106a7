import type { Instant, LegOutcome, RequestStatus, Role } from '@yige/domain';
import type { DistrictDeadlines } from '../../sla/index.js';
import type { Actor } from '../../platform/http/actor.js';
import type { DispatchRule } from '../infrastructure/dispatch-rule.entity.js';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { Rating } from '../infrastructure/rating.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import type { Revisit } from '../infrastructure/revisit.entity.js';
import type { CommandInputs, PhotoClaim, ServedCommand } from './commands/command-inputs.js';
import type { Ids } from '../../platform/ids/ids.js';
import type { Whistle } from '../infrastructure/whistle.entity.js';
import type { WhistleUnit } from '../infrastructure/whistle-unit.entity.js';
import type { Dispatch, Dispatching } from './dispatching.js';
import type { RelatedRequests } from './related-requests.js';
import type { EventData, RequestEventType } from './request-events.js';

/** A line for the timeline, before it has a number and an id. */
export interface EventDraft {
  readonly type: RequestEventType;
  readonly isPublic: boolean;
  readonly text: string | null;
  readonly data: EventData;
  /** The unit that is told of it; left out, whoever has the request. */
  readonly toUnitId?: string | null;
}

/** What happens to another request in the same transaction, as conditional on its version as the move itself. */
export interface BesideMove {
  readonly row: RequestRow;
  readonly set: Partial<RequestRow>;
  readonly events: readonly EventDraft[];
}

/** What a command does, as data: decided outside the transaction, written in one piece inside it. */
export interface Move {
  readonly set: Partial<RequestRow>;
  readonly events: readonly EventDraft[];
  /** Changes of the present leg. */
  readonly leg?: Partial<HandlingLeg>;
  /** The leg that begins now. */
  readonly dispatch?: Dispatch;
  /** What of that leg differs from one that waits to be signed. */
  readonly begins?: Partial<HandlingLeg>;
  /** Another request that changes with it. */
  readonly beside?: BesideMove;
  /** Everything that followed the one follows the other from now on. */
  readonly carry?: { readonly from: string; readonly to: string };
  /** Legs of units that begin to help now. */
  readonly calls?: readonly HandlingLeg[];
  /** Changes of helpers' legs. */
  readonly helpers?: readonly LegChange[];
  readonly whistle?: WhistleChange;
  /** What the reporter says of the outcome; it takes the place of what they said before. */
  readonly rating?: Rating;
  readonly revisit?: Revisit;
  /** Photos that come with it, and of which part they are. */
  readonly photos?: { readonly part: 'report' | 'answer'; readonly claims: readonly PhotoClaim[] };
  /** Who takes this matter at this place from now on. */
  readonly learned?: Pick<DispatchRule, 'matterCode' | 'scopeId' | 'unitId'>;
}

export interface LegChange {
  readonly leg: HandlingLeg;
  readonly set: Partial<HandlingLeg>;
}

/** What becomes of a whistle. */
export interface WhistleChange {
  readonly id: string;
  readonly begin?: { readonly whistle: Whistle; readonly units: readonly WhistleUnit[] };
  readonly set?: Partial<Whistle>;
  readonly units?: readonly { readonly unitId: string; readonly set: Partial<WhistleUnit> }[];
}

/** A whistle with the units that it calls. */
export interface KnownWhistle {
  readonly whistle: Whistle;
  readonly units: readonly WhistleUnit[];
}

/** What a command decides from. The transition is already found legal; `to` is where it leads. */
export interface MoveContext {
  readonly row: RequestRow;
  readonly actor: Actor;
  readonly role: Role;
  readonly to: RequestStatus;
  readonly now: Instant;
  readonly dispatching: Dispatching;
  readonly deadlines: DistrictDeadlines;
  readonly related: RelatedRequests;
  /** Open legs of units that help or were called. */
  readonly helpers: readonly HandlingLeg[];
  /** The newest whistle of the present lead. */
  readonly whistle: KnownWhistle | null;
  readonly ids: Ids;
}

export type CommandHandler<C extends ServedCommand> = (context: MoveContext, input: CommandInputs[C]) => Move | Promise<Move>;

/** The unit for which somebody acts in a role. */
export const unitOf = (actor: Actor, role: Role): string | null => (role === 'reporter' ? null : (actor.assignments.find((assignment) => assignment.role === role)?.nodeId ?? null));

export const publicEvent = (type: RequestEventType, data: EventData = {}, text: string | null = null): EventDraft => ({ type, isPublic: true, text, data });

/** A line for colleagues only; nothing when there is nothing to note. */
export const note = (text: string | undefined): EventDraft[] =>
  text === undefined || text === '' ? [] : [{ type: 'noted', isPublic: false, text, data: {} }];

export const ended = (outcome: LegOutcome, at: Instant): Partial<HandlingLeg> => ({ finishedAt: at, outcome });
export const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
