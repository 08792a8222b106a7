import { RETURN_REASONS, type ReturnReason } from '@yige/domain';
import type { RequestDetail, TimelineEntry } from '../types.js';

/** One return (退单) as the timeline tells it: the public line of it and the note for colleagues that came with it. */
export interface ReturnSoFar {
  readonly at: string;
  readonly unit: string;
  readonly reason: ReturnReason | null;
  readonly basis: string | null;
  readonly proposed: string | null;
}

const wordIn = (entry: TimelineEntry | undefined, name: string): string | null => {
  const value = entry?.data[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Every return so far, oldest first: what whoever rules reads before deciding. */
export function returnsSoFar({ timeline }: Pick<RequestDetail, 'timeline'>): ReturnSoFar[] {
  return timeline.flatMap((entry, index) => {
    if (entry.type !== 'returned') return [];
    const next = timeline[index + 1];
    const ground = next?.type === 'noted' && next.at === entry.at ? next : undefined;
    return [{
      at: entry.at,
      unit: wordIn(entry, 'fromUnit') ?? '',
      reason: RETURN_REASONS.find((reason) => reason === ground?.data['reason']) ?? null,
      basis: ground?.text ?? null,
      proposed: wordIn(ground, 'proposedUnit'),
    }];
  });
}
