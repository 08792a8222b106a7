import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import type { NoticeView } from '../http/notices.dto.js';
import { Notice } from '../infrastructure/notice.entity.js';
import type { NoticeChannel, OutgoingNotice } from './channels.js';

const PAGE = 30;

/** The messages of one person, newest first. What is held back over the silent hours lies there and is shown at its time. */
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

  async list(actor: SignedInActor, query: { cursor?: string; limit?: number }): Promise<Page<NoticeView>> {
    const limit = query.limit ?? PAGE;
    const after = readCursor(query.cursor, 1);
    const mine = { tenantId: actor.tenantId, personId: actor.personId, ...(after ? { id: LessThan(String(after[0])) } : {}) };
    const rows = await this.reads.manager.find(Notice, {
      // Held back over the silent hours until its time.
      where: [{ ...mine, availableAt: IsNull() }, { ...mine, availableAt: LessThanOrEqual(this.clock.now()) }],
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      type: row.type,
      requestId: row.requestId,
      data: row.data,
      createdAt: new Date(row.createdAt).toISOString(),
      readAt: row.readAt === null ? null : new Date(row.readAt).toISOString(),
    }));
    return { items, nextCursor: rows.length > limit ? cursorAfter([rows[limit - 1]?.id ?? null]) : null };
  }

  async markRead(actor: SignedInActor, id: string): Promise<void> {
    const mine = { id, tenantId: actor.tenantId, personId: actor.personId };
    if (!(await this.reads.manager.existsBy(Notice, mine))) throw new Problem('NOT_FOUND');
    await this.uow.run((tx) => updateRows(tx, Notice, { ...mine, readAt: IsNull() }, { readAt: this.clock.now() }));
  }
}
