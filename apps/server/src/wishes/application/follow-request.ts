import { Injectable } from '@nestjs/common';
import { decideWish, type WishCommand } from '@yige/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { WishesRepository } from '../infrastructure/wishes.repository.js';

const WORDS: Readonly<Record<string, WishCommand>> = { 'request.rated': 'confirm', 'request.reopened': 'redo' };

/** Only the resident says whether a wish came true: by rating the answer, or by asking for it again. */
@Injectable()
export class FollowRequest implements OutboxHandler {
  readonly types = Object.keys(WORDS);

  constructor(private readonly wishes: WishesRepository) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const command = WORDS[event.type];
    const wish = command === undefined ? null : await this.wishes.ofRequest(event.tenantId, event.aggregateId, tx);
    if (!wish || command === undefined) return;
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (command === 'confirm' && row?.closeResult !== 'solved') return;
    const decision = decideWish(command, { status: wish.status, sides: ['system'], claims: 0 });
    if (decision.ok) await this.wishes.move(tx, wish, { status: decision.value });
  }
}
