import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Photos } from '../../attachments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { CARRIED } from '../../platform/outbox/carriage.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { ContentCheck } from '../../platform/ports/content-check.port.js';
import { WordFilter } from '../../platform/ports/word-filter.port.js';
import { RequestEvent } from '../infrastructure/request-event.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { ShownCheck } from '../infrastructure/shown-check.entity.js';
import { hasWordsForFollowers, WORDED } from './followed-timeline.js';
import { RequestTimeline } from './request-timeline.js';

/** Type of the row by which a check leaves for WeChat. */
export const SHOWN_CHECK = `${CARRIED}shownCheck` as const;

/** Something of the answers to a request was held back from its neighbours. */
export const ANSWER_HELD = 'answer.held';

/** Whose request it is, as far as a check goes. */
type Followed = Pick<RequestRow, 'id' | 'tenantId'>;

/**
 * Answers that other residents read, because they follow the request that was answered (together.controller), are checked before they do: by the list of words
 * here, and where WeChat is set up by WeChat. Nobody else waits for it: staff and the reporter read them at once.
 */
@Injectable()
export class CheckWhatIsShown implements OutboxHandler {
  readonly types = [...WORDED.map((type) => `request.${type}`), 'request.joined'];

  constructor(
    private readonly reads: Reads,
    private readonly photos: Photos,
    private readonly timeline: RequestTimeline,
    private readonly words: WordFilter,
    @Inject(ContentCheck) private readonly platform: ContentCheck | null,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  handle(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    const followed = await tx.find(RequestRow, { select: { id: true, tenantId: true }, where: { id: In([...new Set(events.map(({ aggregateId }) => aggregateId))]), neighbours: MoreThan(0) } });
    for (const row of followed) await this.check(tx, row);
  }

  /** Ids of the lines and photos of a request that other residents may read and see. */
  async shownOf({ tenantId, id: requestId }: Followed): Promise<ReadonlySet<string>> {
    const rows = await findRows(this.reads.manager, ShownCheck, { tenantId, requestId, state: 'shown' }, { only: ONLY_ID });
    return new Set(rows.map(({ id }) => id));
  }

  /** Staff read that something was held back from neighbours, so that it can be said in other words; whoever may release it is told. */
  async tellHeld(tx: Tx, row: Followed, held: readonly Pick<ShownCheck, 'authorId'>[]): Promise<void> {
    const at = this.clock.now();
    const by = { actorRole: 'system' as const, actorPersonId: null, actorUnitId: null, at };
    await this.timeline.append(tx, row, by, [{ type: 'answerHeld', isPublic: false, text: null, data: {} }]);
    const authors = [...new Set(held.flatMap(({ authorId }) => authorId ?? []))];
    await this.outbox.append(tx, [{ tenantId: row.tenantId, aggregateId: derivedId(ANSWER_HELD, row.id), seq: 0, type: ANSWER_HELD, payload: { requestId: row.id, authors }, occurredAt: at }]);
  }

  private async check(tx: Tx, row: Followed): Promise<void> {
    const known = new Set((await findRows(tx, ShownCheck, { tenantId: row.tenantId, requestId: row.id }, { only: ONLY_ID })).map(({ id }) => id));
    const events = await findRows(tx, RequestEvent, { tenantId: row.tenantId, requestId: row.id }, { order: { seq: 'ASC' } });
    const lines = events.filter((event) => hasWordsForFollowers(event) && !known.has(event.id));
    const photos = (await this.photos.answersOf(tx, row.tenantId, row.id)).filter((id) => !known.has(id));
    // Photos belong to whoever answered last.
    const answeredBy = events.filter(({ type }) => type === 'resolved').at(-1)?.actorPersonId ?? null;
    const checks = [...lines.map((event) => this.ofWords(row, event)), ...photos.map((id) => this.begun(row, { id, part: 'photo', authorId: answeredBy }))];
    await insertRows(tx, ShownCheck, checks);
    const held = checks.filter(({ state }) => state === 'held');
    if (held.length > 0) await this.tellHeld(tx, row, held);
    await this.outbox.append(tx, checks.filter(({ state }) => state === 'waiting').map(({ id, tenantId, askedAt }) => ({
      tenantId, aggregateId: id, seq: 1, type: SHOWN_CHECK, payload: { checkId: id }, occurredAt: askedAt,
    })));
  }

  private ofWords(row: Followed, { id, text, actorPersonId: authorId }: RequestEvent): ShownCheck {
    const { verdict, label } = this.words.check(text ?? '');
    const check = this.begun(row, { id, part: 'words', authorId });
    return verdict === 'pass' ? check : { ...check, state: 'held', label, decidedAt: check.askedAt };
  }

  /** Where nobody outside checks, what the list let through is shown. */
  private begun({ tenantId, id: requestId }: Followed, of: Pick<ShownCheck, 'id' | 'part' | 'authorId'>): ShownCheck {
    const askedAt = this.clock.now();
    const isAsked = this.platform !== null;
    return { ...of, tenantId, requestId, state: isAsked ? 'waiting' : 'shown', label: null, traceId: null, askedAt, decidedAt: isAsked ? null : askedAt, reviewedById: null, reviewedAt: null, reason: null };
  }
}

const ONLY_ID = ['id'] as const;
