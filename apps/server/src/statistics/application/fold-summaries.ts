import { Injectable } from '@nestjs/common';
import { type CalendarDay, DEFINITIONS_VERSION, shanghaiDay } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';
import type { SummaryState } from '../infrastructure/summary-state.entity.js';
import { CountRequests } from './count-requests.js';

/** So many requests are counted in one transaction, or fewer when they touch many lines. */
const BATCH = 40;
/** So long in a row a new generation is made before callers get a breath. */
const BUILD_MS = 400;
const SWEEP = 500;

/** Counts what has changed, makes the summaries anew where they are missing or of older definitions, and takes away what is no longer read. */
@Injectable()
export class FoldSummaries {
  /** On which day a district's old generations and empty lines were last swept away. */
  private readonly swept = new Map<string, CalendarDay>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly repository: SummariesRepository,
    private readonly counting: CountRequests,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** One step. @returns how many requests or rows it was about; 0: nothing is left to do */
  async fold(tenantId: string): Promise<number> {
    const state = await this.state(tenantId);
    const folded = await this.foldMarks(tenantId);
    if (folded > 0) return folded;
    if (state.building !== null) return this.buildOn(tenantId);
    if (state.activeVersion !== DEFINITIONS_VERSION) return this.begin(tenantId);
    return this.swept.get(tenantId) === shanghaiDay(this.clock.now()) ? 0 : this.sweep(tenantId, state.active);
  }

  /** How many requests there are to count. */
  requestsOf(tenantId: string): Promise<number> {
    return this.repository.countRequests(this.reads.manager, tenantId);
  }

  /** Makes a new generation beside the one that is read; one that is under way goes on. */
  async begin(tenantId: string): Promise<number> {
    await this.state(tenantId);
    await this.uow.run(async (tx) => {
      const state = await this.repository.alone(tx, tenantId);
      if (state?.building === null) await this.repository.changeState(tx, tenantId, { building: state.active + 1, buildingAfter: null });
    });
    return 1;
  }

  /** One step of the making. What changes meanwhile is counted in both generations. */
  async build(tenantId: string): Promise<{ requests: number; finished: boolean }> {
    const built = await this.uow.run(async (tx) => {
      const state = await this.repository.alone(tx, tenantId);
      if (!state || state.building === null) return { requests: 0, finished: true };
      const ids = await this.repository.idsAfter(tx, tenantId, state.buildingAfter, BATCH);
      const requests = await this.counting.count(tx, { tenantId, generation: state.building }, ids);
      const finished = requests === ids.length && ids.length < BATCH;
      await this.repository.changeState(tx, tenantId, finished ? this.finished(state.building) : { buildingAfter: ids[requests - 1] ?? state.buildingAfter });
      return { requests, finished };
    });
    if (built.finished) this.swept.delete(tenantId);
    return built;
  }

  /** What waits to be folded goes before, so a row of steps ends when something changed. */
  private async buildOn(tenantId: string): Promise<number> {
    let [done, isOver] = [1, false];
    for (const startedAt = performance.now(); !isOver && performance.now() - startedAt < BUILD_MS; ) {
      const { requests, finished } = await this.build(tenantId);
      done += requests;
      isOver = finished || (await this.repository.marks(this.reads.manager, tenantId, 1)).length > 0;
    }
    return done;
  }

  private finished(building: number): Partial<SummaryState> {
    return { active: building, activeVersion: DEFINITIONS_VERSION, building: null, buildingAfter: null, builtAt: this.clock.now() };
  }

  private async foldMarks(tenantId: string): Promise<number> {
    const marks = await this.repository.marks(this.reads.manager, tenantId, BATCH);
    if (marks.length === 0) return 0;
    const requestIds = [...new Set(marks.map(({ requestId }) => requestId))];
    await this.uow.run(async (tx) => {
      const state = await this.repository.alone(tx, tenantId);
      if (!state) return;
      // What was counted by older definitions cannot be taken away by new ones; it is about to be replaced as a whole.
      let counted = requestIds;
      if (state.activeVersion === DEFINITIONS_VERSION) counted = counted.slice(0, await this.counting.count(tx, { tenantId, generation: state.active }, counted));
      if (state.building !== null) counted = counted.slice(0, await this.counting.count(tx, { tenantId, generation: state.building }, counted));
      await this.repository.unmark(tx, marks.filter(({ requestId }) => counted.includes(requestId)).map(({ id }) => id));
    });
    return marks.length;
  }

  private async sweep(tenantId: string, active: number): Promise<number> {
    const gone = await this.uow.run(async (tx) => {
      await this.repository.alone(tx, tenantId);
      return this.repository.sweep(tx, tenantId, active, SWEEP);
    });
    if (gone === 0) this.swept.set(tenantId, shanghaiDay(this.clock.now()));
    return gone;
  }

  /** Of a district that has no summaries yet: version 0, so that they are made at once. */
  private async state(tenantId: string): Promise<SummaryState> {
    const known = await this.repository.state(this.reads.manager, tenantId);
    if (known) return known;
    const first: SummaryState = { id: this.ids.next(), tenantId, folds: 0, active: 0, activeVersion: 0, building: null, buildingAfter: null, builtAt: null };
    try {
      await this.uow.run((tx) => this.repository.addState(tx, first));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return first;
  }
}
