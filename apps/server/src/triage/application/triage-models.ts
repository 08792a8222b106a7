import { Injectable } from '@nestjs/common';
import { MatterModel } from '@yige/triage';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import { type KeptModel, versionOf } from '../infrastructure/kept-model.js';
import { TriageModelRow } from '../infrastructure/triage-model.entity.js';

/** For so long another process may go on with the model that was in use before. */
const KEPT_MS = 60_000;
/** Ten megabytes each: the districts of one installation share a process. */
const MOST_IN_MEMORY = 3;

/** A model that was taught, and what writes it into a unit of work that may hold more. */
export interface Keeping {
  readonly row: TriageModelRow;
  readonly write: (tx: Tx) => Promise<void>;
}

export type TaughtModel = Omit<TriageModelRow, 'id' | 'version' | 'state' | 'trainedAt' | 'inUseSince'>;

/** The models that districts have taught: kept by version, at most one of each district in use. */
@Injectable()
export class TriageModels {
  private readonly loaded = new LRUCache<string, Promise<KeptModel>>({ max: MOST_IN_MEMORY });
  private readonly inForce = new Map<string, { readonly since: number; readonly kept: Promise<KeptModel | null> }>();

  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly store: ObjectStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The model that sorts in this district; null while it has put none to use. */
  inUse(tenantId: string): Promise<KeptModel | null> {
    const now = this.clock.now();
    const known = this.inForce.get(tenantId);
    if (known && Math.abs(now - known.since) < KEPT_MS) return known.kept;
    const kept = this.row(tenantId).then((row) => (row === null ? null : this.model(row)));
    this.inForce.set(tenantId, { since: now, kept });
    kept.catch(() => this.inForce.delete(tenantId));
    return kept;
  }

  /** The newest first. */
  async all(tenantId: string): Promise<TriageModelRow[]> {
    // A district has one a week at most; put in order here, the database finds them by the district and walks over no others.
    const rows = await this.reads.manager.findBy(TriageModelRow, { tenantId });
    return rows.sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  /**
   * Keeps a model that was taught. The same once more is the one that is there, judged anew unless it sorts or was taken back. Its bytes are put away before there is a row: a row
   * without them could be put to use.
   */
  async keeping(model: MatterModel, taught: TaughtModel): Promise<Keeping> {
    const bytes = Buffer.from(model.toBytes());
    const version = versionOf('district', bytes);
    const known = await this.reads.manager.findOneBy(TriageModelRow, { tenantId: taught.tenantId, version });
    if (known) return known.state === 'inUse' || known.state === 'withdrawn' ? { row: known, write: () => Promise.resolve() } : judgedAnew(known, taught);
    const row: TriageModelRow = { ...taught, id: this.ids.next(), version, state: 'candidate', trainedAt: this.clock.now(), inUseSince: null };
    await this.store.put(keyOf(row), bytes);
    return { row, write: (tx) => insertRows(tx, TriageModelRow, [row]) };
  }

  /** Puts a candidate to use. @throws ModelRefused when there is none, it did no better than the one before, or another sorts now than the one that it was judged beside */
  async promote(tenantId: string, version: string): Promise<TriageModelRow> {
    const promoted = await this.uow.run(await this.promotion(tenantId, version));
    this.forget(tenantId);
    return promoted;
  }

  /** The same, to be done in a unit of work that holds more; after it {@link forget}. @throws ModelRefused */
  async promotion(tenantId: string, version: string): Promise<(tx: Tx) => Promise<TriageModelRow>> {
    const row = await this.reads.manager.findOneBy(TriageModelRow, { tenantId, version });
    if (row === null) throw new ModelRefused('unknown');
    return this.promotionOf(row);
  }

  /** The same of a model that may yet have to be written, before it in the same unit of work. @throws ModelRefused */
  async promotionOf(row: TriageModelRow): Promise<(tx: Tx) => Promise<TriageModelRow>> {
    const { tenantId } = row;
    if (row.state === 'inUse') throw new ModelRefused('inUse');
    if (row.state !== 'candidate') throw new ModelRefused('unknown');
    if (!isBetter(row)) throw new ModelRefused('notBetter');
    const { beside } = row.figures;
    if (beside !== ((await this.row(tenantId))?.version ?? null)) throw new ModelRefused('outdated');
    return async (tx) => {
      const replaced = await updateRows(tx, TriageModelRow, { tenantId, state: 'inUse' }, { state: 'replaced' });
      const promoted = await updateRows(tx, TriageModelRow, { tenantId, id: row.id, state: 'candidate' }, { state: 'inUse', inUseSince: this.clock.now() });
      // Somebody else was as fast.
      if (promoted !== 1 || replaced !== (beside === null ? 0 : 1)) throw new ModelRefused('outdated');
      return row;
    };
  }

  /** Takes the model in use back. @returns the one that sorts from now on, the last that was replaced; null for the model that knows no history. @throws ModelRefused when none is in use */
  async rollBack(tenantId: string): Promise<TriageModelRow | null> {
    const before = await this.uow.run(await this.takingBack(tenantId));
    this.forget(tenantId);
    return before;
  }

  /**
   * The same, to be done in a unit of work that holds more; after it {@link forget}.
   * @param seen the version that whoever asks takes to be in use; left out, whichever it is
   * @throws ModelRefused when none is in use, or another than was seen
   */
  async takingBack(tenantId: string, seen?: string): Promise<(tx: Tx) => Promise<TriageModelRow | null>> {
    const present = await this.row(tenantId);
    if (present === null) throw new ModelRefused('unknown');
    if (seen !== undefined && present.version !== seen) throw new ModelRefused('outdated');
    const [before] = await this.reads.manager.find(TriageModelRow, { where: { tenantId, state: 'replaced' }, order: { inUseSince: 'DESC' }, take: 1 });
    return async (tx) => {
      if ((await updateRows(tx, TriageModelRow, { tenantId, id: present.id, state: 'inUse' }, { state: 'withdrawn' })) !== 1) throw new ModelRefused('outdated');
      if (before) await updateRows(tx, TriageModelRow, { tenantId, id: before.id }, { state: 'inUse' });
      return before ?? null;
    };
  }

  /** Another sorts from now on, and what is held here is over. */
  forget(tenantId: string): void {
    this.inForce.delete(tenantId);
  }

  private row(tenantId: string): Promise<TriageModelRow | null> {
    return this.reads.manager.findOne(TriageModelRow, { where: { tenantId, state: 'inUse' }, order: { inUseSince: 'DESC' } });
  }

  private model(row: TriageModelRow): Promise<KeptModel> {
    let kept = this.loaded.get(row.id);
    if (kept === undefined) {
      kept = this.load(row);
      this.loaded.set(row.id, kept);
      kept.catch(() => this.loaded.delete(row.id));
    }
    return kept;
  }

  private async load(row: TriageModelRow): Promise<KeptModel> {
    const bytes = await this.store.get(keyOf(row));
    if (bytes === null) throw new Error(`the bytes of the model ${row.version} are not in the object store`);
    return { version: row.version, model: MatterModel.fromBytes(bytes), bytes: bytes.byteLength };
  }
}

function judgedAnew(row: TriageModelRow, { rightOfJudged, rightBefore, figures, taught, judged }: TaughtModel): Keeping {
  const now = { rightOfJudged, rightBefore, figures, taught, judged, state: 'candidate' as const };
  const write = async (tx: Tx): Promise<void> => void (await updateRows(tx, TriageModelRow, { tenantId: row.tenantId, id: row.id, state: row.state }, now));
  return { row: { ...row, ...now }, write };
}

/** Why a model was not put to use or taken back. */
export class ModelRefused extends Error {
  constructor(readonly why: 'unknown' | 'inUse' | 'notBetter' | 'outdated') {
    super(why);
  }
}

/** On the newest requests, which neither had been taught, it told more matters than the model in use when it was judged. */
export const isBetter = ({ rightOfJudged, rightBefore }: Pick<TriageModelRow, 'rightOfJudged' | 'rightBefore'>): boolean => rightOfJudged > rightBefore;

const keyOf = ({ tenantId, version }: Pick<TriageModelRow, 'tenantId' | 'version'>): string => `triage/${tenantId.replaceAll('-', '')}/${version.slice(version.indexOf('/') + 1)}.model`;
