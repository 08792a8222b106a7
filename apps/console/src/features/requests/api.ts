import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';
import { filterQuery, type Filters, type View } from './filters.js';
import { isLegCommand, LEG_COMMANDS } from './commands/leg-commands.js';
import type { Moved } from './types.js';

export const PAGE_SIZE = 50;

export const readWorklist = (view: View, filters: Filters, cursor: string | null) =>
  call('get', '/api/worklists/{view}', { path: { view }, query: { ...filterQuery(filters), limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) } });

export const readRequest = (id: string) => call('get', '/api/requests/{id}', { path: { id } });

/** How to reach the reporter, in full; it is noted who looked and what for. */
export const revealReporter = (id: string, reason: string) => call('post', '/api/requests/{id}/identity', { path: { id }, body: { reason } });

/** What whoever is on the line has reported, by the number that they left; each reporter can read who asked. */
export const findCaller = (phone: string, reason: string) => call('post', '/api/callers', { body: { phone, reason } });

/** Requests that this one may be about the same as, the likeliest first. */
export const readCandidates = (id: string) => call('get', '/api/requests/{id}/candidates', { path: { id }, query: { limit: 8 } });

export const readBoard = (nodeId: string) => call('get', '/api/boards/{nodeId}', { path: { nodeId } });

type Versioned<T> = Omit<T, 'expectedVersion'>;
/** A step of a unit that helps or was called names its leg by number. */
type OnLeg<T> = Versioned<T> & { readonly seq: number };

/** What is filled in for each command; the version that was seen is added when it is sent. */
export interface CommandBodies {
  readonly triage: Versioned<Schemas['Triage']>;
  readonly sign: Versioned<Schemas['Sign']>;
  readonly contact: Versioned<Schemas['RecordContact']>;
  readonly resolve: Versioned<Schemas['Resolve']>;
  readonly escalate: Versioned<Schemas['Escalate']>;
  readonly close: Versioned<Schemas['Close']>;
  readonly ask: Versioned<Schemas['Ask']>;
  readonly supply: Versioned<Schemas['Supply']>;
  readonly return: Versioned<Schemas['ReturnToCentre']>;
  readonly rule: Versioned<Schemas['Rule']>;
  readonly reassign: Versioned<Schemas['Reassign']>;
  readonly correct: Versioned<Schemas['Correct']>;
  readonly extend: Versioned<Schemas['Extend']>;
  readonly grantExtension: Versioned<Schemas['GrantExtension']>;
  readonly suspend: Versioned<Schemas['Suspend']>;
  readonly resume: Versioned<Schemas['Resume']>;
  readonly redirect: Versioned<Schemas['Redirect']>;
  readonly supervise: Versioned<Schemas['Supervise']>;
  readonly merge: Versioned<Schemas['Merge']>;
  readonly unmerge: Versioned<Schemas['Unmerge']>;
  readonly defer: Versioned<Schemas['Defer']>;
  readonly reportDeferred: Versioned<Schemas['ReportDeferred']>;
  readonly revisit: Versioned<Schemas['RecordRevisit']>;
  readonly addAssistant: Versioned<Schemas['AddAssistant']>;
  readonly whistle: Versioned<Schemas['BlowWhistle']>;
  readonly approveWhistle: Versioned<Schemas['ApproveWhistle']>;
  readonly recallWhistle: Versioned<Schemas['RecallWhistle']>;
  readonly recordWhistle: Versioned<Schemas['RecordWhistle']>;
  readonly rateWhistle: Versioned<Schemas['RateWhistle']>;
  readonly signAssist: OnLeg<Schemas['Sign']>;
  readonly reportIn: OnLeg<Schemas['Sign']>;
  readonly finishAssist: OnLeg<Schemas['FinishAssist']>;
  readonly declineAssist: OnLeg<Schemas['DeclineAssist']>;
  readonly releaseAssist: OnLeg<Schemas['ReleaseAssist']>;
}
export type Offered = keyof CommandBodies;

export interface CommandCall {
  readonly id: string;
  readonly command: Offered;
  readonly body: CommandBodies[Offered];
  readonly expectedVersion: number;
  readonly key: string;
}

/** Every command has the same way and the same answer, those on a leg that leg's; {@link CommandBodies} says what each carries. */
export function sendCommand({ id, command, body, expectedVersion, key }: CommandCall): Promise<Moved> {
  if (isLegCommand(command) && 'seq' in body) {
    const { seq, ...rest } = body;
    const onLeg = `/api/requests/{id}/legs/{seq}/${LEG_COMMANDS[command].step}` as '/api/requests/{id}/legs/{seq}/sign';
    return call('post', onLeg, { path: { id, seq }, body: { ...rest, expectedVersion }, ...once(key) });
  }
  const path = `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign';
  return call('post', path, { path: { id }, body: { ...body, expectedVersion }, ...once(key) });
}
