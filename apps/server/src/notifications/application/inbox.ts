import { Injectable } from '@nestjs/common';
import { type Instant, nextGatheringAt } from '@yige/domain';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import type { NoticeView, WaitingNoticesView } from '../http/notices.dto.js';
import { Notice } from '../infrastructure/notice.entity.js';
import type { NoticeChannel, OutgoingNotice } from './channels.js';
import { inboxesOf } from './inboxes.js';
import { LINE, lineOf } from './notice-line.js';

const PAGE = 30;
/** What waits for a morning is looked at in one go. */
const MOST_WAITING = 100;

interface Part {
  /** Those that are in one of these lines; null: those that stand by themselves. */
  readonly lines: readonly string[] | null;
  /** Those that are to be shown by then. */
  readonly by: Instant;
}

/** The messages of one person, or of a resident who came by WeChat, newest first. What is held back lies there and is shown at its time. */
@Injectable()
export class Inbox implements NoticeChannel {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  take(tx: Tx, notices: readonly OutgoingNotice[]): Promise<void> {
    return insertRows(tx, Notice, notices.map(({ notice }) => notice));
  }

  list(actor: Actor, query: { cursor?: string; limit?: number }): Promise<Page<NoticeView>> {
    return this.page(actor, { lines: null, by: this.clock.now() }, query);
  }

  /** What is in a line of gathered notices. @throws Problem for anything that is not such a line of the caller's */
  async gathered(actor: Actor, id: string, query: { cursor?: string; limit?: number }): Promise<Page<NoticeView>> {
    const { eventId, type } = await this.mine(actor, id);
    if (type !== LINE) throw new Problem('NOT_FOUND');
    return this.page(actor, { lines: [eventId], by: this.clock.now() }, query);
  }

  /** What is gathered so far for the coming morning, for whoever does not want to wait. */
  async waiting(actor: Actor): Promise<WaitingNoticesView> {
    const dueAt = nextGatheringAt(this.clock.now());
    const { items } = await this.page(actor, { lines: inboxesOf(actor).map((owner) => lineOf(owner, dueAt)), by: dueAt }, { limit: MOST_WAITING });
    return { at: new Date(dueAt).toISOString(), items: items.filter(({ readAt }) => readAt === null) };
  }

  /** A line is read with all that is in it, and all that is in it with the line. */
  async markRead(actor: Actor, id: string): Promise<void> {
    const { tenantId, personId, type, eventId, lineId } = await this.mine(actor, id);
    const unread = { tenantId, personId, readAt: IsNull() };
    const read = { readAt: this.clock.now() };
    await this.uow.run(async (tx) => {
      await updateRows(tx, Notice, { ...unread, id }, read);
      if (type === LINE) await updateRows(tx, Notice, { ...unread, lineId: eventId }, read);
      if (lineId !== null && !(await tx.existsBy(Notice, { ...unread, lineId }))) await updateRows(tx, Notice, { ...unread, eventId: lineId, lineId: IsNull() }, read);
    });
  }

  private async mine(actor: Actor, id: string): Promise<Notice> {
    const notice = await findRow(this.reads.manager, Notice, { id, tenantId: actor.tenantId, personId: inboxesOf(actor) });
    if (!notice) throw new Problem('NOT_FOUND');
    return notice;
  }

  private async page(actor: Actor, { lines, by }: Part, query: { cursor?: string; limit?: number }): Promise<Page<NoticeView>> {
    const limit = query.limit ?? PAGE;
    const after = readCursor(query.cursor, 1);
    const list = this.reads.manager.createQueryBuilder(Notice, 'n')
      .where('n.tenant_id = :tenantId AND n.person_id IN (:...owners)', { tenantId: actor.tenantId, owners: inboxesOf(actor) })
      .andWhere('(n.available_at IS NULL OR n.available_at <= :by)', { by: at(by) })
      .orderBy('n.id', 'DESC')
      .limit(limit + 1);
    if (lines === null) list.andWhere('n.line_id IS NULL');
    else list.andWhere('n.line_id IN (:...lines)', { lines });
    if (after) list.andWhere('n.id < :after', { after: String(after[0]) });
    const rows = await list.getMany();
    return { items: rows.slice(0, limit).map(viewOf), nextCursor: rows.length > limit ? cursorAfter([rows[limit - 1]?.id ?? null]) : null };
  }
}

const viewOf = ({ id, type, requestId, mediationId, digestId, data, createdAt, readAt }: Notice): NoticeView => ({
  id, type, requestId, mediationId, digestId, data, createdAt: new Date(createdAt).toISOString(), readAt: readAt === null ? null : new Date(readAt).toISOString(),
});
