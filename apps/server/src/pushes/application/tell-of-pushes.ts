import { Injectable } from '@nestjs/common';
import { Keys } from '../../platform/crypto/keys.js';
import { findRow } from '../../platform/database/find-rows.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { type PlatformPush, PushListeners } from '../../platform/pushes/push-listeners.js';
import { PlatformPushRow } from '../infrastructure/platform-push.entity.js';
import { type KeptPush, PUSH_CAME } from './take-pushes.js';

/** Tells a push to everybody who wants to hear of it, and forgets then who it was about. */
@Injectable()
export class TellOfPushes implements OutboxHandler {
  readonly types = [PUSH_CAME];

  constructor(
    private readonly listeners: PushListeners,
    private readonly keys: Keys,
  ) {}

  async handle(tx: Tx, { payload }: OutboxEvent): Promise<void> {
    const row = await findRow(tx, PlatformPushRow, { id: String(payload['pushId']) });
    if (row === null || row.saidSealed === null) return;
    const push = this.pushIn(row, row.saidSealed);
    for (const listener of this.listeners.of(push)) await listener.heard(tx, push);
    await updateRows(tx, PlatformPushRow, { id: row.id }, { saidSealed: null });
  }

  private pushIn({ id, source, event, sentAt }: PlatformPushRow, sealed: string): PlatformPush {
    const { from, said } = JSON.parse(this.keys.decrypt('platform-push', sealed)) as KeptPush;
    return { id, source, event, from, sentAt, said, lines: linesIn(said['List']) };
  }
}

function linesIn(list: unknown): PlatformPush['lines'] {
  if (Array.isArray(list)) return list as PlatformPush['lines'];
  return typeof list === 'object' && list !== null ? [list as PlatformPush['lines'][number]] : [];
}
