import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Refused } from '../../platform/ports/outside-call.js';
import { NoticeLane } from '../infrastructure/notice-lane.entity.js';

/** Longer than any call may take; after that whoever took it is believed to be dead. */
const HELD_MS = 30_000;
const BUSY_MS = 1_000;

/** Sees that one message at a time is on its way to one person, over all processes. */
@Injectable()
export class Lanes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused (`later`) while another message is on its way to them */
  async alone<T>(identityId: string, work: () => Promise<T>): Promise<T> {
    const token = this.ids.next();
    if (!(await this.take(identityId, token))) throw new Refused('busy', 'later', this.clock.now() + BUSY_MS);
    try {
      return await work();
    } finally {
      await this.uow.run((tx) => deleteRows(tx, NoticeLane, { id: identityId, token }));
    }
  }

  private async take(id: string, token: string): Promise<boolean> {
    const now = this.clock.now();
    const held = { busyUntil: now + HELD_MS, token };
    if ((await this.uow.run((tx) => updateRows(tx, NoticeLane, { id, busyUntil: LessThan(now) }, held))) > 0) return true;
    try {
      await this.uow.run((tx) => insertRows(tx, NoticeLane, [{ id, ...held }]));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
