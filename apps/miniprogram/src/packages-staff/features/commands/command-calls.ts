import type { Moved, paths } from '@/contract';
import { api } from '@/platform/api';

/** Commands that staff give on a phone. */
type RequestCommand =
  | 'triage' | 'sign' | 'contact' | 'ask' | 'supply' | 'resolve' | 'escalate' | 'return' | 'reassign' | 'extend' | 'grantExtension' | 'suspend' | 'resume' | 'correct' | 'redirect'
  | 'merge' | 'unmerge' | 'revisit' | 'defer' | 'reportDeferred' | 'addAssistant' | 'whistle' | 'approveWhistle' | 'recallWhistle' | 'recordWhistle' | 'rateWhistle';

/** Commands on the leg of a unit that helps or was called, and how the contract calls them. */
const LEG_STEPS = { signLeg: 'sign', finishLeg: 'finish', declineLeg: 'decline', releaseLeg: 'release' } as const;
export type LegCommand = keyof typeof LEG_STEPS;

export type StaffCommand = RequestCommand | LegCommand;

type Posted<Path extends keyof paths> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : never;
type BodyOf<Name extends StaffCommand> = Name extends LegCommand
  ? Posted<`/api/requests/{id}/legs/{seq}/${(typeof LEG_STEPS)[Name]}`> & { readonly seq: number }
  : Name extends RequestCommand ? Posted<`/api/requests/{id}/commands/${Name}`> : never;

export interface CommandCall<Name extends StaffCommand> {
  readonly id: string;
  readonly command: Name;
  readonly expectedVersion: number;
  /** What the command is told beside the version it expects; on a leg, its number too. */
  readonly body: Omit<BodyOf<Name>, 'expectedVersion'>;
}

/** What a command on a leg is called where the server says what may be done with it; null for one on the request itself. */
export function legStepOf(command: StaffCommand): (typeof LEG_STEPS)[LegCommand] | null {
  return command in LEG_STEPS ? LEG_STEPS[command as LegCommand] : null;
}

/** Answers where the request stands after the command. A repetition under the same key has no second effect. */
export function sendCommand<Name extends StaffCommand>({ id, command, expectedVersion, body }: CommandCall<Name>, key: string): Promise<Moved> {
  // One call for all of them: each body is checked against its own operation by CommandCall, which a generic path cannot express.
  const headers = { 'Idempotency-Key': key };
  const step = legStepOf(command);
  if (step !== null) {
    const { seq, ...told } = body as object as { readonly seq: number };
    const path = `/api/requests/{id}/legs/{seq}/${step}` as '/api/requests/{id}/legs/{seq}/sign';
    return api.call('post', path, { path: { id, seq }, headers, body: { ...told, expectedVersion } });
  }
  const path = `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign';
  return api.call('post', path, { path: { id }, headers, body: { ...body, expectedVersion } });
}
