import type { RequestStatus } from '@yige/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../platform/idempotency.js';
import { readRequest, sendCommand } from '../api.js';
import { suggestedTriage } from '../commands/triage-draft.js';
import { changedMeanwhile } from '../queries.js';
import type { RequestDetail, RequestSummary } from '../types.js';

export type BulkState = 'loading' | 'ready' | 'impossible' | 'waiting' | 'sending' | 'sent' | 'changed' | 'failed';

export interface BulkRow {
  readonly summary: RequestSummary;
  readonly detail: RequestDetail | null;
  readonly state: BulkState;
  readonly ticked: boolean;
  readonly error: unknown;
  /** What another made of it meanwhile. */
  readonly changedTo: RequestStatus | null;
  /** One key for one row: a retry after a lost answer dispatches nothing twice. */
  readonly key: string;
}

const AT_ONCE = 4;

/** Runs over all, a few at a time, so that forty rows do not knock at the server together. */
async function each<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

export const canTriage = (detail: RequestDetail): boolean =>
  detail.status === 'submitted' && detail.commands.includes('triage') && detail.suggestion !== null && suggestedTriage(detail.suggestion) !== null;

/** Takes the suggestions of several requests: shows them first, sends the ticked ones, and tells of each how it went. */
export function useBulkTriage(chosen: readonly RequestSummary[]) {
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly BulkRow[]>(() =>
    chosen.map((summary) => ({ summary, detail: null, state: 'loading', ticked: false, error: null, changedTo: null, key: newIdempotencyKey() })),
  );
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const update = useCallback(
    (id: string, next: Partial<BulkRow>) => setRows((before) => before.map((row) => (row.summary.id === id ? { ...row, ...next } : row))),
    [],
  );

  useEffect(() => {
    let left = false;
    void each(latest.current, async ({ summary }) => {
      try {
        const detail = await readRequest(summary.id);
        if (left) return;
        const possible = canTriage(detail);
        update(summary.id, { detail, state: possible ? 'ready' : 'impossible', ticked: possible && detail.suggestion?.confident === true });
      } catch (error) {
        if (!left) update(summary.id, { state: 'failed', error });
      }
    });
    return () => {
      left = true;
    };
  }, [update]);

  const sendOne = useCallback(
    async ({ summary, detail, key }: BulkRow): Promise<void> => {
      const values = detail?.suggestion == null ? null : suggestedTriage(detail.suggestion);
      if (detail === null || values === null) return;
      update(summary.id, { state: 'sending', error: null });
      try {
        await sendCommand({ id: summary.id, command: 'triage', body: values, expectedVersion: detail.version, key });
        update(summary.id, { state: 'sent' });
      } catch (error) {
        const current = changedMeanwhile(error);
        update(summary.id, current === null ? { state: 'failed', error } : { state: 'changed', changedTo: current.status, error, ticked: false });
      }
    },
    [update],
  );

  const send = useCallback(async (): Promise<void> => {
    const due = latest.current.filter((row) => row.ticked && row.detail !== null && (row.state === 'ready' || row.state === 'failed'));
    for (const row of due) update(row.summary.id, { state: 'waiting' });
    await each(due, sendOne);
    await Promise.all([client.invalidateQueries({ queryKey: ['worklist'] }), client.invalidateQueries({ queryKey: ['request'] })]);
  }, [client, sendOne, update]);

  const tick = useCallback((id: string, ticked: boolean) => update(id, { ticked }), [update]);
  return { rows, tick, send };
}
