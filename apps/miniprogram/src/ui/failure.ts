import { ApiError } from '@yige/api-client';
import type { SayCommon } from '@/i18n/common';
import type { DrawingName } from './empty-state';

export interface SaidFailure {
  readonly drawing: DrawingName;
  readonly title: string;
  readonly next: string;
}

/** A failed call in the words of the reader: what happened, and what to do next. The server's own sentence goes first where it has one. */
export function sayFailure(say: SayCommon, error: unknown): SaidFailure {
  if (!(error instanceof ApiError)) return { drawing: 'went-wrong', title: say('error.server'), next: say('error.server.next') };
  const detail = error.problem?.detail;
  if (error.status === 0) return { drawing: 'no-network', title: say('error.unreachable'), next: say('error.unreachable.next') };
  if (error.status >= 500) return { drawing: 'went-wrong', title: say('error.server'), next: withReference(say, say('error.server.next'), error) };
  switch (error.status) {
    case 401: return { drawing: 'not-found', title: detail ?? say('error.signIn'), next: say('error.signIn.next') };
    case 403: return { drawing: 'not-found', title: detail ?? say('error.denied'), next: say('error.denied.next') };
    case 404: return { drawing: 'not-found', title: detail ?? say('error.gone'), next: say('error.gone.next') };
    case 409: return { drawing: 'went-wrong', title: detail ?? say('error.changed'), next: say('error.changed.next') };
    default: return { drawing: 'went-wrong', title: detail ?? say('error.other'), next: '' };
  }
}

function withReference(say: SayCommon, next: string, error: ApiError): string {
  const id = error.problem?.errorId;
  return id === undefined ? next : `${next} ${say('error.reference', { id })}`;
}
