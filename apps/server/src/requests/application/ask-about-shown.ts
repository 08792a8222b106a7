import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PhotoLinks } from '../../attachments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxCarriage, type OutboxCarrier } from '../../platform/outbox/carriage.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { AuthorOpenids } from '../../platform/ports/author-openids.port.js';
import { type CheckedText, ContentCheck, type Verdict, VERDICTS } from '../../platform/ports/content-check.port.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { type PlatformPush, type PushListener, PushListeners } from '../../platform/pushes/push-listeners.js';
import { RequestEvent } from '../infrastructure/request-event.entity.js';
import { ShownCheck } from '../infrastructure/shown-check.entity.js';
import { CheckWhatIsShown, SHOWN_CHECK } from './check-what-is-shown.js';

/** WeChat fetches a photo within this. */
const LINK_MS = 2 * 3_600_000;
/** WeChat says within half an hour; what has no result by then has none. */
const RESULT_MS = 40 * 60_000;
/** A result may overtake the note of what it is the result of. */
const OVERTAKES_MS = 2 * 60_000;

/** The list of words has let it through, and nobody can say more. */
const NOTHING_FOUND: CheckedText = { verdict: 'pass', label: null };
/** For a person to look at. */
const UNCHECKED: CheckedText = { verdict: 'review', label: null };

/**
 * Has WeChat check what other residents are about to read (msg_sec_check, media_check_async, wechat.md §7). What it finds is held back from them for good, and stays
 * with staff and the reporter. Of an author whom WeChat does not know, or who was not there within two hours (61010), the list of words alone decides.
 */
@Injectable()
export class AskAboutShown implements OutboxCarrier, PushListener, OnModuleInit {
  readonly type = SHOWN_CHECK;
  readonly source = 'wechat';
  readonly events = ['wxa_media_check'];

  constructor(
    private readonly carriage: OutboxCarriage,
    private readonly outbox: Outbox,
    private readonly listeners: PushListeners,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly shown: CheckWhatIsShown,
    private readonly links: PhotoLinks,
    private readonly authors: AuthorOpenids,
    @Inject(ContentCheck) private readonly platform: ContentCheck | null,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.carriage.add(this);
    this.listeners.add(this);
  }

  /** @throws Unreachable while there is no answer: asking twice does no harm, so it waits however long that takes */
  async carry({ payload }: OutboxEvent, signal: AbortSignal): Promise<void> {
    const check = await findRow(this.reads.manager, ShownCheck, { id: String(payload['checkId']) });
    if (check === null || check.state !== 'waiting') return;
    if (check.traceId !== null) return payload['isLate'] === true ? this.decide(check, UNCHECKED) : undefined;
    const openid = check.authorId === null ? null : await this.authors.of(check.tenantId, check.authorId);
    try {
      if (this.platform === null || openid === null) await this.decide(check, NOTHING_FOUND);
      else if (check.part === 'photo') await this.begun(check, await this.platform.picture(this.addressOf(check), openid, signal));
      else await this.decide(check, await this.platform.text(await this.wordsOf(check), openid, signal));
    } catch (error) {
      if (error instanceof Unsure) throw new Unreachable(error.message);
      if (!(error instanceof Refused) || (error.kind !== 'recipient' && error.kind !== 'content')) throw error;
      await this.decide(check, error.kind === 'recipient' ? NOTHING_FOUND : UNCHECKED);
    }
  }

  /** The result for a photo. @throws while what it is the result of may still be being written down */
  async heard(tx: Tx, { said, sentAt }: PlatformPush): Promise<void> {
    const check = await findRow(tx, ShownCheck, { traceId: String(said['trace_id']) });
    if (check === null) {
      if (this.clock.now() - sentAt < OVERTAKES_MS) throw new Error('its check is not written down yet');
      return;
    }
    await this.decided(tx, check, resultIn(said));
  }

  private decide(check: ShownCheck, checked: CheckedText): Promise<void> {
    return this.uow.run((tx) => this.decided(tx, check, checked));
  }

  private async decided(tx: Tx, { id, tenantId, requestId, authorId }: ShownCheck, { verdict, label }: CheckedText): Promise<void> {
    const state = verdict === 'pass' ? 'shown' : 'held';
    const changed = await updateRows(tx, ShownCheck, { id, state: 'waiting' }, { state, label, decidedAt: this.clock.now() });
    if (changed === 1 && state === 'held') await this.shown.tellHeld(tx, { id: requestId, tenantId }, [{ authorId }]);
  }

  private async begun({ id, tenantId }: ShownCheck, traceId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await updateRows(tx, ShownCheck, { id, state: 'waiting' }, { traceId });
      await this.outbox.append(tx, [{ tenantId, aggregateId: id, seq: 2, type: SHOWN_CHECK, payload: { checkId: id, isLate: true }, occurredAt: now, availableAt: now + RESULT_MS }]);
    });
  }

  private async wordsOf({ id }: ShownCheck): Promise<string> {
    return (await findRow(this.reads.manager, RequestEvent, { id }))?.text ?? '';
  }

  private addressOf({ tenantId, id }: ShownCheck): string {
    return this.config.publicUrl + this.links.make(tenantId, id, 'full', LINK_MS).path;
  }
}

/** A photo that WeChat could not fetch (`errcode` −1008) was not checked, and so is not shown. */
function resultIn({ errcode, result }: PlatformPush['said']): CheckedText {
  const { suggest, label } = (result ?? {}) as Readonly<Record<string, unknown>>;
  const verdict: Verdict | undefined = Number(errcode ?? 0) === 0 ? VERDICTS.find((one) => one === suggest) : undefined;
  return { verdict: verdict ?? 'review', label: Number.isInteger(Number(label)) ? Number(label) : null };
}
