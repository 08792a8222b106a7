import type { Moved, paths } from '@/contract';
import { api } from '@/platform/api';

/** Commands that staff give on a phone. */
export const STAFF_COMMANDS = [
  'triage', 'sign', 'contact', 'ask', 'supply', 'resolve', 'escalate', 'return', 'reassign', 'extend', 'grantExtension', 'suspend', 'resume', 'correct', 'redirect',
  'merge', 'unmerge', 'revisit', 'defer', 'reportDeferred',
] as const;
export type StaffCommand = (typeof STAFF_COMMANDS)[number];

type PathOf<Name extends StaffCommand> = `/api/requests/{id}/commands/${Name}`;
type BodyOf<Name extends StaffCommand> = paths[PathOf<Name>]['post']['requestBody']['content']['application/json'];

export interface CommandCall<Name extends StaffCommand> {
  readonly id: string;
  readonly command: Name;
  readonly expectedVersion: number;
  /** What the command is told beside the version it expects. */
  readonly body: Omit<BodyOf<Name>, 'expectedVersion'>;
}

/** Answers where the request stands after the command. A repetition under the same key has no second effect. */
export function sendCommand<Name extends StaffCommand>({ id, command, expectedVersion, body }: CommandCall<Name>, key: string): Promise<Moved> {
  // One call for all of them: each body is checked against its own operation by CommandCall, which a generic path cannot express.
  const path = `/api/requests/{id}/commands/${command}` as PathOf<'sign'>;
  return api.call('post', path, { path: { id }, headers: { 'Idempotency-Key': key }, body: { ...body, expectedVersion } });
}
