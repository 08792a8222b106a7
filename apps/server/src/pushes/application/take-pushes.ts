import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { NotGenuine, type OpenedPush, type PushQuery, WechatPushLetters, WecomPushLetters } from '../../platform/ports/push-letters.port.js';
import type { PlatformPush } from '../../platform/pushes/push-listeners.js';
import { Tenants } from '../../tenancy/index.js';
import { PlatformPushRow } from '../infrastructure/platform-push.entity.js';

/** Type of the event by which a push is told to whoever wants to hear of it. */
export const PUSH_CAME = 'push.came';

/** What of a push is kept sealed until it was told. */
export type KeptPush = Pick<PlatformPush, 'from' | 'said'>;

const LONGEST_EVENT = 64;
const SECOND_MS = 1_000;

/** Takes what WeChat and WeCom push: proves it, keeps it, and is done; what follows from it follows later, since they wait five seconds. */
@Injectable()
export class TakePushes {
  private readonly log = new Logger('Pushes');

  constructor(
    @Inject(WechatPushLetters) private readonly wechat: WechatPushLetters | null,
    @Inject(WecomPushLetters) private readonly wecom: WecomPushLetters | null,
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly tenants: Tenants,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for whoever is not the platform, and where none is configured */
  echo(source: PlatformPush['source'], query: PushQuery): string {
    return this.proven(source, (letters) => letters.echo(query));
  }

  /** Once, however often it comes. @throws Problem for whoever is not the platform, and where none is configured */
  async take(source: PlatformPush['source'], query: PushQuery, body: unknown): Promise<void> {
    const push = this.proven(source, (letters) => letters.opened(query, body));
    const { id: tenantId } = await this.tenants.default();
    try {
      await this.uow.run(async (tx) => {
        await insertRows(tx, PlatformPushRow, [this.row(source, push)]);
        await this.outbox.append(tx, [{
          // Of one sender in their order. It belongs to the installation, and is carried with what is its first district's.
          tenantId, aggregateId: this.keys.hmac('platform-push', push.from).toString('base64url').slice(0, 36), seq: Math.floor(push.sentAt / SECOND_MS), type: PUSH_CAME,
          payload: { pushId: push.fingerprint }, occurredAt: this.clock.now(),
        }]);
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  private row(source: PlatformPush['source'], { event, from, said, sentAt, fingerprint: id }: OpenedPush): PlatformPushRow {
    const kept: KeptPush = { from, said };
    return { id, source, event: event.slice(0, LONGEST_EVENT), sentAt, receivedAt: this.clock.now(), saidSealed: this.keys.encrypt('platform-push', JSON.stringify(kept)) };
  }

  private proven<T>(source: PlatformPush['source'], prove: (letters: WechatPushLetters | WecomPushLetters) => T): T {
    const letters = source === 'wechat' ? this.wechat : this.wecom;
    if (letters === null) throw new Problem('ROUTE.UNKNOWN');
    try {
      return prove(letters);
    } catch (error) {
      if (!(error instanceof NotGenuine)) throw error;
      this.log.warn(`a push of ${source} was turned away: ${error.message}`);
      throw new Problem('ACCESS.DENIED');
    }
  }
}
