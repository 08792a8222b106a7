import { ApiError } from '@yige/api-client';
import { useRef, useState } from 'react';
import type { Moved } from '@/contract';
import type { Form } from '@/features/forms/use-form';
import { useCommonTexts } from '@/i18n/common';
import { newKey } from '@/platform/key';
import { sayFailure } from '@/ui';
import { createAttemptKeys } from './attempt-keys';
import { sendCommand, type CommandCall, type StaffCommand } from './command-calls';

/** Outlives pages and sheets: a command repeated after closing and opening again is still the same attempt. */
const attempts = createAttemptKeys(newKey);

export type Outcome =
  | { readonly kind: 'done'; readonly moved: Moved }
  /** Somebody else acted first: what is shown must be read again. */
  | { readonly kind: 'changed'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string; readonly next: string };

export interface CommandRunner {
  readonly busy: StaffCommand | null;
  /** Answers null when another command is still under way. `withPhotos` brings the photos of a form first; they become the command's attachments. */
  run<Name extends StaffCommand>(call: CommandCall<Name>, withPhotos?: Form<object>['sendWith']): Promise<Outcome | null>;
}

/** Sends one command at a time, keeps its Idempotency-Key until the server has spoken, and says what came of it. */
export function useCommand(): CommandRunner {
  const say = useCommonTexts();
  const [busy, setBusy] = useState<StaffCommand | null>(null);
  const running = useRef(false);

  const run = async <Name extends StaffCommand>(call: CommandCall<Name>, withPhotos?: Form<object>['sendWith']): Promise<Outcome | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(call.command);
    try {
      const moved = await (withPhotos === undefined ? attempt(call) : withPhotos((photos) => attempt(photos.length === 0 ? call : { ...call, body: { ...call.body, attachments: photos } })));
      return { kind: 'done', moved };
    } catch (error) {
      const failure = sayFailure(say, error);
      return movedOn(error) ? { kind: 'changed', words: failure.title } : { kind: 'failed', words: failure.title, next: failure.next };
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return { busy, run };
}

/** One attempt; its key is kept as long as its outcome is not known. */
async function attempt<Name extends StaffCommand>(call: CommandCall<Name>): Promise<Moved> {
  try {
    const moved = await sendCommand(call, attempts.keyFor(call));
    attempts.settle(call);
    return moved;
  } catch (error) {
    const outcomeUnknown = error instanceof ApiError && error.passing;
    if (!outcomeUnknown) attempts.settle(call);
    throw error;
  }
}

/** The life-cycle refused because the request is no longer where the caller saw it. */
function movedOn(error: unknown): boolean {
  return error instanceof ApiError && error.code.startsWith('REQUEST.') && (error.status === 409 || error.status === 403);
}
