import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { insertRows } from '../database/statements.js';
import type { Tx } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { untaken } from '../lease/leased-row.js';
import { DueWork } from './due-work.entity.js';

export interface PlannedWork {
  readonly tenantId: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Where a use case sets timers: in its own transaction, so that a timer stands exactly when the change does. */
@Injectable()
export class Agenda {
  constructor(private readonly ids: Ids) {}

  async plan(tx: Tx, works: readonly PlannedWork[]): Promise<void> {
    await insertRows(tx, DueWork, works.map((work): DueWork => ({ ...work, payload: { ...work.payload }, id: this.ids.next(), ...untaken(work.dueAt) })));
  }
}
