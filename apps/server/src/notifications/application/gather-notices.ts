import { Injectable } from '@nestjs/common';
import { type Instant, nextGatheringAt, OPEN_STATUSES } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { untaken } from '../../platform/lease/leased-row.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestRow } from '../../requests/index.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { Channels } from './channels.js';
import { GATHERED_NOTICES, LINE } from './notice-line.js';

const ONLY_ID = ['id'] as const;
const STATE = ['id', 'status'] as const;

/** Makes one line of what was good to know since the morning before; nothing where all of it has been read or is over. */
@Injectable()
export class GatherNotices implements DueWorkHandler {
  readonly kinds = [GATHERED_NOTICES];

  constructor(
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly channels: Channels,
  ) {}

  /** Sets the alarm of the coming morning for whoever has the first thing in it. A rival that was faster lets the unit of work fail; it finds the alarm when it is done again. */
  async plan(tx: Tx, notices: readonly Notice[], now: Instant): Promise<void> {
    const dueAt = nextGatheringAt(now);
    const works = new Map(notices.flatMap(({ lineId, tenantId, personId }): [string, DueWork][] =>
      (lineId === null ? [] : [[lineId, { id: lineId, tenantId, subjectId: personId, kind: GATHERED_NOTICES, dueAt, payload: {}, ...untaken(dueAt) }]])));
    const known = new Set((await findRows(tx, DueWork, { id: [...works.keys()] }, { only: ONLY_ID })).map(({ id }) => id));
    await insertRows(tx, DueWork, [...works.values()].filter(({ id }) => !known.has(id)));
  }

  async prepare({ id: lineId, tenantId, subjectId: personId }: DueWork): Promise<Effect> {
    const unread = await findRows(this.reads.manager, Notice, { tenantId, personId, lineId, readAt: null });
    const over = await this.over(unread);
    const left = unread.length - over.length;
    return async (tx) => {
      if (over.length > 0) await deleteRows(tx, Notice, { tenantId, personId, id: over });
      if (left > 0) await this.channels.tell(tx, [{ notice: this.line({ tenantId, personId, lineId }, left), cause: { aggregateId: lineId, seq: 0 }, urgency: 'U3' }]);
    };
  }

  /** Ids of those whose request has ended since. */
  private async over(notices: readonly Notice[]): Promise<string[]> {
    const ending = notices.filter(({ endsWithRequest }) => endsWithRequest);
    const ids = [...new Set(ending.flatMap(({ requestId }) => (requestId === null ? [] : [requestId])))];
    const rows = await findRows(this.reads.manager, RequestRow, { id: ids }, { only: STATE });
    const ended = new Set(rows.filter(({ status }) => !(OPEN_STATUSES as readonly string[]).includes(status)).map(({ id }) => id));
    return ending.filter(({ requestId }) => requestId !== null && ended.has(requestId)).map(({ id }) => id);
  }

  private line(whose: { tenantId: string; personId: string; lineId: string }, count: number): Notice {
    const { tenantId, personId, lineId: eventId } = whose;
    return {
      id: this.ids.next(), tenantId, personId, eventId, requestId: null, mediationId: null, digestId: null, type: LINE, data: { count: String(count) },
      createdAt: this.clock.now(), lineId: null, endsWithRequest: false, availableAt: null, readAt: null,
    };
  }
}
