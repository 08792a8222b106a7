import type { ReactNode } from 'react';
import type { RequestDetail } from '@/contract';
import { useForm, type Form } from '@/features/forms/use-form';
import type { CommandCall, StaffCommand } from '../commands';

/** What each panel of a command is given. */
export interface PanelProps {
  readonly request: RequestDetail;
  /** Number of the leg that it is about; null when it is about the request. */
  readonly seq: number | null;
  /** Whose draft it is: the id of the person who is signed in. */
  readonly account: string;
  readonly busy: boolean;
  /** Why the last sending did not go through, if it did not. */
  readonly problem: ReactNode;
  /** The server allows it now; false when somebody else acted first. */
  readonly allowed: boolean;
  /** Sends; the form leaves the device once the server has taken it. */
  readonly give: <Name extends StaffCommand>(command: Name, body: CommandCall<Name>['body'], form: Pick<Form<object>, 'sendWith' | 'clear'>) => void;
  readonly onClose: () => void;
}

/** What was written in the panel of one command: it stays on this device, for this person and request, until it is sent. */
export function usePanelForm<Fields extends object>({ request, account, seq }: PanelProps, command: StaffCommand, empty: Fields): Form<Fields> {
  return useForm(`${account}.${request.id}.${command}${seq === null ? '' : `.${seq}`}`, empty);
}

/** A text that may be left out. */
export function whenWritten<Key extends string>(key: Key, words: string): Partial<Record<Key, string>> {
  return words.trim() === '' ? {} : ({ [key]: words.trim() } as Record<Key, string>);
}
