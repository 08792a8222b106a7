import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { followReference, type Reference, type ReferenceFinding } from '../../platform/database/orphans.js';
import { Reads } from '../../platform/database/reads.js';

/** DI token under which the composition root lists which column leads to which table. */
export const REFERENCES = Symbol('REFERENCES');

/** What following every reference has shown. */
export interface OrphanResult {
  readonly references: number;
  readonly orphans: number;
  /** Only those that lead nowhere in some row. */
  readonly findings: readonly ReferenceFinding[];
}

/** Follows every id of every table to its row: the database declares no foreign keys (decisions.md "Foreign keys"). Changes nothing. */
@Injectable()
export class OrphanCheck {
  constructor(
    private readonly reads: Reads,
    @Inject(REFERENCES) private readonly references: readonly Reference[],
  ) {}

  /** @throws when it was stopped before its end: half a look is none */
  async run(stopped: () => boolean = () => false): Promise<OrphanResult> {
    const findings: ReferenceFinding[] = [];
    for (const reference of this.references) {
      // The embedded driver answers at once and would let nobody else have a turn.
      await turn();
      if (stopped()) throw new Error('stopped before every reference was followed');
      const finding = await followReference(this.reads.manager.dataSource, reference);
      if (finding.orphans > 0) findings.push(finding);
    }
    return { references: this.references.length, orphans: findings.reduce((sum, { orphans }) => sum + orphans, 0), findings };
  }
}
