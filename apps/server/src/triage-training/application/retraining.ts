import { Injectable, Logger } from '@nestjs/common';
import { shanghaiDayNumber } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { systemActor } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Tenant, Tenants } from '../../tenancy/index.js';
import { TriageModels, type TriageModelRow } from '../../triage/index.js';
import { MODEL_READY, type ModelReady } from './model-ready.js';
import { SortedHistory } from './sorted-history.js';
import { TooLittleHistory, TrainModel } from './train-model.js';

/** Of the weekly round (upkeep). */
export const RETRAINING = 'retraining';

/** Fewer that were sorted, corrected or closed since change next to nothing of a model, and a fifth of them would judge it by chance. */
const LEAST_NEW = 50;

/** Districts, by what came of their week. */
export interface RetrainingCount {
  readonly better: number;
  readonly noBetter: number;
  /** Too little was sorted since the last model, or ever. */
  readonly skipped: number;
}

/**
 * Teaches each district's model anew, once a week at night, by one process of all. What is better is offered to the administrators, or put to use
 * where the operator says so (`YIGE_RETRAIN`); nothing that did no better ever sorts.
 */
@Injectable()
export class Retraining {
  readonly id = RETRAINING;
  readonly every = 'week';
  private readonly logger = new Logger(RETRAINING);

  constructor(
    private readonly training: TrainModel,
    private readonly history: SortedHistory,
    private readonly models: TriageModels,
    private readonly tenants: Tenants,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Error when it broke off in a district, after the others were done: then it is tried again, and skips these */
  async run(stopped: () => boolean = () => false): Promise<RetrainingCount> {
    const count = { better: 0, noBetter: 0, skipped: 0 };
    const failed: string[] = [];
    for (const tenant of this.config.retrain === 'off' ? [] : await this.tenants.all()) {
      try {
        count[await this.district(tenant, stopped)]++;
      } catch (error) {
        if (stopped()) throw error;
        failed.push(`${tenant.code}: ${error instanceof Error ? error.message : String(error)}`);
        this.logger.warn(failed.at(-1));
      }
    }
    if (failed.length > 0) throw new Error(failed.join('; '));
    return count;
  }

  private async district({ id: tenantId, name }: Tenant, stopped: () => boolean): Promise<keyof RetrainingCount> {
    const [last] = await this.models.all(tenantId);
    if (last !== undefined && (await this.history.countSince(tenantId, last.trainedAt)) < LEAST_NEW) return 'skipped';
    try {
      const { model, better, keep } = await this.training.run(tenantId, stopped);
      const promotion = better && this.config.retrain === 'promote' ? await this.models.promotionOf(model) : null;
      await this.uow.run(async (tx) => {
        await keep(tx);
        await this.audit.note(tx, systemActor(tenantId), { action: 'triage.trained', about: 'triage', detail: { version: model.version } });
        await promotion?.(tx);
        if (promotion !== null) await this.audit.note(tx, systemActor(tenantId), { action: 'triage.promoted', about: 'triage', detail: { version: model.version } });
        if (better) await this.tell(tx, { tenantId, name, model, inUse: promotion !== null });
      });
      this.models.forget(tenantId);
      return better ? 'better' : 'noBetter';
    } catch (error) {
      if (error instanceof TooLittleHistory) return 'skipped';
      throw error;
    }
  }

  private tell(tx: Tx, { tenantId, name, model, inUse }: { tenantId: string; name: string; model: TriageModelRow; inUse: boolean }): Promise<void> {
    const now = this.clock.now();
    const payload: ModelReady = { place: name, right: model.rightOfJudged, before: model.rightBefore, judged: model.judged, inUse };
    // The same model may be judged anew another week, and is news then.
    return this.outbox.append(tx, [{ tenantId, aggregateId: model.id, seq: shanghaiDayNumber(now), type: MODEL_READY, payload, occurredAt: now }]);
  }
}
