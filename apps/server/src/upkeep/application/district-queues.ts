import { Injectable } from '@nestjs/common';
import { Audit, type AuditFact } from '../../audit/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import type { Page } from '../../platform/http/page.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import type { QueueRowView, QueueWorkView, ReplayedView } from '../http/queue.dto.js';
import type { QueueKind } from './queue-kinds.js';
import { type QueueFilter, type QueueReader, Queues } from './queues.js';

/** The given-up work of one district, for its administrators. */
@Injectable()
export class DistrictQueues {
  constructor(
    private readonly queues: Queues,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
  ) {}

  list(actor: SignedInActor, filter: QueueFilter): Promise<Page<QueueRowView>> {
    return this.queues.list(reader(actor), { status: 'dead', ...filter });
  }

  show(actor: SignedInActor, kind: QueueKind, id: string): Promise<QueueWorkView> {
    return this.queues.show(reader(actor), kind, id);
  }

  replay(actor: SignedInActor, key: string, kind: QueueKind, id: string): Promise<QueueRowView> {
    return this.once(actor, key, `queue-replay:${id}`, {}, { action: 'queue.replayed', about: 'queue', id, detail: { kind } }, () => this.queues.replay(reader(actor), kind, id));
  }

  replayAll(actor: SignedInActor, key: string, filter: Pick<QueueFilter, 'kind' | 'type' | 'subjectId'>): Promise<ReplayedView> {
    return this.once(actor, key, 'queue-replay', filter, { action: 'queue.replayed', about: 'queue', detail: { kind: filter.kind } }, () => this.queues.replayAll(reader(actor), filter));
  }

  discard(actor: SignedInActor, key: string, kind: QueueKind, id: string, reason: string): Promise<QueueRowView> {
    return this.once(actor, key, `queue-discard:${id}`, { reason }, { action: 'queue.discarded', about: 'queue', id, detail: { kind } }, () => this.queues.discard(reader(actor), kind, id, reason));
  }

  private once<T extends object>(actor: SignedInActor, key: string, route: string, body: object, fact: AuditFact, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route, key, body }, async () => {
      const effect = await prepare();
      return async (tx) => {
        await this.audit.note(tx, actor, fact);
        return effect(tx);
      };
    });
  }
}

const reader = ({ tenantId, personId }: SignedInActor): QueueReader => ({ tenantId, personId });
