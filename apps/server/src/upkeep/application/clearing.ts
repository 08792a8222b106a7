import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { type FindOptionsWhere, In, LessThan, type ObjectLiteral } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

type Row = ObjectLiteral & { id: string };

/** Rows of one table that are over: what is removed, and when. */
export interface Clearance {
  readonly entity: new () => Row;
  /** Property that holds a moment. */
  readonly since: string;
  /** What must hold beside. A row that does not meet it stays, however old. */
  readonly where: Readonly<Record<string, string>>;
  /** How long it is kept after that moment. */
  readonly keepDays: (config: Config) => number;
}

export const clearanceOf = <E extends Row>(entity: new () => E, since: keyof E & string, keepDays: (config: Config) => number, where: Partial<Record<keyof E & string, string>> = {}): Clearance =>
  ({ entity, since, keepDays, where: where as Record<string, string> });

/** DI token under which the composition root lists what is cleared. */
export const CLEARANCES = Symbol('CLEARANCES');

/** Rows in one transaction (database-rules 9). */
export const CLEARING_BATCH = 1_000;
const DAY_MS = 86_400_000;

/** Removes what is over, so that tables through which everything passes stay as small as what is under way. */
@Injectable()
export class Clearing {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    @Inject(CLEARANCES) private readonly clearances: readonly Clearance[],
  ) {}

  /** @returns how many rows of each table were removed, the empty ones left out */
  async run(stopped: () => boolean = () => false): Promise<Record<string, number>> {
    const removed: Record<string, number> = {};
    for (const clearance of this.clearances) {
      const count = await this.clear(clearance, stopped);
      const table = this.reads.manager.dataSource.getMetadata(clearance.entity).tableName;
      if (count > 0) removed[table] = (removed[table] ?? 0) + count;
    }
    return removed;
  }

  /** How many rows of each table the next {@link run} removes, the empty ones left out; nothing is changed. */
  async overdue(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const clearance of this.clearances) {
      const count = await this.reads.manager.countBy(clearance.entity, this.over(clearance));
      const table = this.reads.manager.dataSource.getMetadata(clearance.entity).tableName;
      if (count > 0) counts[table] = (counts[table] ?? 0) + count;
    }
    return counts;
  }

  private over({ since, where, keepDays }: Clearance): FindOptionsWhere<Row> {
    const before: Instant = this.clock.now() - keepDays(this.config) * DAY_MS;
    return { ...where, [since]: LessThan(before) };
  }

  private async clear(clearance: Clearance, stopped: () => boolean): Promise<number> {
    const { entity, since } = clearance;
    const over = this.over(clearance);
    for (let removed = 0; ; ) {
      const found = stopped() ? [] : await this.reads.manager.find(entity, { select: { id: true }, where: over, order: { [since]: 'ASC' }, take: CLEARING_BATCH });
      if (found.length === 0) return removed;
      // The condition once more: what an operator has set going again meanwhile is no longer over.
      await this.uow.run((tx) => deleteRows(tx, entity, { ...over, id: In(found.map(({ id }) => id)) }));
      removed += found.length;
    }
  }
}
