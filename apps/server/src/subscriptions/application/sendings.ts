import { Injectable } from '@nestjs/common';
import type { Instant, Sending, SendingState } from '@yige/domain';
import { In, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import type { Notice } from '../../notifications/index.js';
import { NoticeSending } from '../infrastructure/notice-sending.entity.js';

export type Way = Pick<NoticeSending, 'tenantId' | 'noticeId' | 'identityId'>;

/** Moments of the platform are whole seconds. */
const SECOND_MS = 1_000;

/** What is known of each message on its way. */
@Injectable()
export class Sendings {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  static wayOf = ({ tenantId, id }: Pick<Notice, 'tenantId' | 'id'>, identityId: string): Way => ({ tenantId, noticeId: id, identityId });

  find(way: Way): Promise<NoticeSending | null> {
    return findRow(this.reads.manager, NoticeSending, { ...way });
  }

  /** Before the call. @returns how often it has been tried, with this time */
  async begin(way: Way, templateId: string, before: Sending | null, now: Instant): Promise<number> {
    const tries = (before?.tries ?? 0) + 1;
    const state = { templateId, state: 'sending' as const, tries, begunAt: now };
    await this.uow.run(async (tx) => {
      if (before !== null && (await updateRows(tx, NoticeSending, { ...way, state: In(['sending', 'unsure']) }, state)) > 0) return;
      await insertRows(tx, NoticeSending, [{ id: derivedId('notice-sending', way.noticeId, way.identityId), ...way, ...state, messageId: null }]);
    });
    return tries;
  }

  /** @returns whether it was not known before: the platform's word may have been faster than its answer */
  async move(tx: Tx, way: Way, to: SendingState): Promise<boolean> {
    return (await updateRows(tx, NoticeSending, { ...way, state: In(['sending', 'unsure']) }, { state: to })) === 1;
  }

  async moved(way: Way, to: SendingState): Promise<void> {
    await this.uow.run((tx) => this.move(tx, way, to));
  }

  /** It surely did not go out: as if it had not been tried; what may have gone out before stays unsure. */
  async undo(way: Way, before: Sending | null): Promise<void> {
    await this.uow.run(async (tx) => {
      if (before === null) await deleteRows(tx, NoticeSending, { ...way, state: 'sending' });
      else await updateRows(tx, NoticeSending, { ...way, state: 'sending' }, { state: 'unsure', tries: before.tries, begunAt: before.begunAt });
    });
  }

  /** Whether the platform has told of a message, to anybody, that left after this moment. */
  toldSince(moment: Instant): Promise<boolean> {
    return this.reads.manager.existsBy(NoticeSending, { begunAt: MoreThan(moment), messageId: Not(IsNull()) });
  }

  /** Whether the platform has told of it before. */
  isKnown(tx: Tx, identityId: string, messageId: string): Promise<boolean> {
    return tx.existsBy(NoticeSending, { identityId, messageId });
  }

  /** The message that the platform tells of: they go to a person one at a time, so the last by this template that left before its word and that it has not told of. One whose answer was lost may never be told of. */
  async toldOf(tx: Tx, identityId: string, templateId: string, at: Instant): Promise<NoticeSending | null> {
    return tx.findOne(NoticeSending, { where: { identityId, templateId, messageId: IsNull(), begunAt: LessThanOrEqual(at + SECOND_MS) }, order: { begunAt: 'DESC', id: 'DESC' } });
  }

  /** @returns whether it was this call that wrote it down */
  async arrived(tx: Tx, { id }: Pick<NoticeSending, 'id'>, messageId: string, state: SendingState): Promise<boolean> {
    return (await updateRows(tx, NoticeSending, { id, messageId: null }, { messageId, state })) === 1;
  }
}
