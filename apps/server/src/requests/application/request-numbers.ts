import { Injectable } from '@nestjs/common';
import { formatRequestNumber, type Instant, MAX_REQUEST_SERIAL, shanghaiDay } from '@yige/domain';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { NumberBlock } from '../infrastructure/number-block.entity.js';

/** Numbers leased at once; what a stopping process did not use stays a gap. */
const BLOCK = 200;
/** The next block is leased when so many are left, so that nobody waits for it. */
const LAST = 100;

interface Block {
  next: number;
  readonly end: number;
  /** The block after this one, as soon as it is asked for. */
  following: Promise<Block> | null;
}

/** Gives out request numbers from blocks that this process has leased, so that submits do not queue at one row. */
@Injectable()
export class RequestNumbers {
  private readonly blocks = new Map<string, Promise<Block>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Must be called before a unit of work opens: leasing is one of its own. */
  async next(tenantId: string, submittedAt: Instant): Promise<string> {
    const day = shanghaiDay(submittedAt).replaceAll('-', '');
    const key = `${tenantId}/${day}`;
    for (;;) {
      const leasing = this.blocks.get(key) ?? this.startLeasing(key, tenantId, day);
      const block = await leasing;
      if (block.end - block.next <= LAST) block.following ??= this.ahead(block, tenantId, day);
      if (block.next < block.end) return formatRequestNumber(submittedAt, block.next++);
      if (this.blocks.get(key) === leasing) void this.keep(key, block.following ?? this.lease(tenantId, day));
    }
  }

  /** Should it fail, whoever needs it asks again. */
  private ahead(block: Block, tenantId: string, day: string): Promise<Block> {
    const leasing = this.lease(tenantId, day);
    leasing.catch(() => (block.following = null));
    return leasing;
  }

  private startLeasing(key: string, tenantId: string, day: string): Promise<Block> {
    return this.keep(key, this.lease(tenantId, day));
  }

  private keep(key: string, leasing: Promise<Block>): Promise<Block> {
    this.blocks.set(key, leasing);
    leasing.catch(() => {
      if (this.blocks.get(key) === leasing) this.blocks.delete(key);
    });
    if (this.blocks.size > 1_000) for (const old of [...this.blocks.keys()].slice(0, 500)) if (old !== key) this.blocks.delete(old);
    return leasing;
  }

  private async lease(tenantId: string, day: string): Promise<Block> {
    for (;;) {
      const row = await this.uow.run((tx) => tx.findOneBy(NumberBlock, { tenantId, day }));
      const next = row?.leased ?? 0;
      if (next + BLOCK > MAX_REQUEST_SERIAL + 1) throw new Error(`the request numbers of ${day} are used up`);
      if (await this.claim(tenantId, day, row, next)) return { next, end: next + BLOCK, following: null };
    }
  }

  private async claim(tenantId: string, day: string, row: NumberBlock | null, next: number): Promise<boolean> {
    const leased = next + BLOCK;
    if (row) return (await this.uow.run((tx) => updateRows(tx, NumberBlock, { id: row.id, leased: next }, { leased }))) === 1;
    try {
      await this.uow.run((tx) => insertRows(tx, NumberBlock, [{ id: this.ids.next(), tenantId, day, leased }]));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
