import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Config } from '../../platform/config/config.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem, type ProblemCode } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { RETRAINING } from '../../triage-training/index.js';
import { LearnedEngine, ModelRefused, TriageModels, TriageThresholds } from '../../triage/index.js';
import { UpkeepState } from '../../upkeep/index.js';
import type { SortingModelsView, SortingView, ThresholdToChoose } from '../http/sorting.dto.js';
import { figuresView, liveView, modelView, thresholdView, trainingView } from '../http/sorting.view.js';
import { ReadLiveFigures } from './live-figures.js';

/** What sorts in a district (分拣), how well, and from which confidence on nobody has to look. */
@Injectable()
export class Sorting {
  constructor(
    private readonly engine: LearnedEngine,
    private readonly models: TriageModels,
    private readonly thresholds: TriageThresholds,
    private readonly live: ReadLiveFigures,
    private readonly catalogue: ReadCatalogue,
    private readonly upkeep: UpkeepState,
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
  ) {}

  async show(actor: SignedInActor): Promise<SortingView> {
    const { tenantId } = actor;
    const kept = await this.engine.modelFor(tenantId, await this.catalogue.active(tenantId));
    const version = await this.versionOf(tenantId);
    const [all, threshold, live, training] = await Promise.all([this.models.all(tenantId), this.thresholds.of(tenantId), this.live.of(tenantId, version), this.upkeep.standing(RETRAINING)]);
    const model = all.find((row) => row.version === version) ?? null;
    return {
      version, model: model && modelView(model, all), heldBack: model && figuresView(model.figures), live: liveView(live), pace: { ...this.engine.paceSoFar(), modelMegabytes: kept === null ? null : kept.bytes / 2 ** 20 },
      threshold: thresholdView(threshold), training: trainingView(this.config.retrain, training), changeable: mayChange(actor),
    };
  }

  async list({ tenantId }: SignedInActor): Promise<SortingModelsView> {
    const all = await this.models.all(tenantId);
    return { items: all.map((row) => modelView(row, all)) };
  }

  /** @throws Problem where the model may not be put to use */
  promote(actor: SignedInActor, key: string, version: string): Promise<SortingView> {
    return this.change(actor, key, 'promote', { version }, async () => {
      const work = await this.models.promotion(actor.tenantId, version);
      return async (tx) => {
        await work(tx);
        await this.audit.note(tx, actor, { action: 'triage.promoted', about: 'triage', detail: { version } });
      };
    });
  }

  /** @param version the one that the caller saw in use @throws Problem when another is, or none */
  takeBack(actor: SignedInActor, key: string, version: string): Promise<SortingView> {
    return this.change(actor, key, 'takeBack', { version }, async () => {
      const work = await this.models.takingBack(actor.tenantId, version);
      return async (tx) => {
        const before = await work(tx);
        await this.audit.note(tx, actor, { action: 'triage.rolledBack', about: 'triage', detail: { version: before?.version ?? 'cold-start' } });
      };
    });
  }

  /** @throws Problem when somebody else chose meanwhile */
  choose(actor: SignedInActor, key: string, { percent = null, expectedVersion }: Pick<ThresholdToChoose, 'expectedVersion'> & { percent?: number | null }): Promise<SortingView> {
    const { tenantId, personId } = actor;
    return this.change(actor, key, 'threshold', { percent, expectedVersion }, async () => {
      const chosenFor = await this.versionOf(tenantId);
      const before = await this.thresholds.of(tenantId);
      return async (tx) => {
        if (!(await this.thresholds.choose(tx, { tenantId, percent, chosenFor, chosenById: personId }, expectedVersion))) throw new Problem('SORTING.CHANGED_MEANWHILE');
        await this.audit.note(tx, actor, { action: 'triage.thresholdChosen', about: 'triage', detail: { from: before?.percent ?? 'none', to: percent ?? 'none', version: chosenFor } });
      };
    });
  }

  /** Once for each key, with its line in the audit trail; what this process held is over, and the answer shows how it stands. */
  private async change(actor: SignedInActor, key: string, what: string, body: object, prepare: () => Promise<(tx: Tx) => Promise<void>>): Promise<SortingView> {
    const { tenantId, personId } = actor;
    await this.idempotency
      .run({ tenantId, actorKey: personId, route: `sorting:${what}`, key, body }, async () => {
        const work = await prepare();
        return async (tx) => {
          await work(tx);
          return {};
        };
      })
      .catch((error: unknown) => {
        if (error instanceof ModelRefused) throw new Problem(REFUSALS[error.why]);
        throw isDuplicate(error) ? new Problem('SORTING.CHANGED_MEANWHILE') : error;
      });
    this.models.forget(tenantId);
    this.thresholds.forget(tenantId);
    return this.show(actor);
  }

  private async versionOf(tenantId: string): Promise<string> {
    return this.engine.version(tenantId, await this.catalogue.active(tenantId));
  }
}

const REFUSALS: Readonly<Record<ModelRefused['why'], ProblemCode>> = {
  unknown: 'SORTING.UNKNOWN_MODEL', inUse: 'SORTING.IN_USE', notBetter: 'SORTING.NOT_BETTER', outdated: 'SORTING.OUTDATED',
};

const mayChange = ({ assignments }: SignedInActor): boolean => assignments.some(({ role }) => role === 'administrator');
