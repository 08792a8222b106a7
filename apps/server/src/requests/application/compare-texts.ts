import { Injectable } from '@nestjs/common';
import { likeness, likenessToMatter, type Meaning } from '@yige/triage';
import { ReadCatalogue } from '../../catalogue/index.js';
import { LearnedEngine } from '../../triage/index.js';
import type { RequestRow } from '../infrastructure/request.entity.js';

/** A request, or what is about to be one, as far as it says what it tells of. */
type Told = Pick<RequestRow, 'text' | 'matterCode' | 'status'>;

interface Compared<T> {
  readonly row: T;
  /** {@link likeness}; the same matter in the eyes of people counts as the same. */
  readonly alike: number;
}

/** What people have sorted as one matter. */
const SAME = 1;

/** Sets what somebody tells beside what others have told. It knows neither place nor time: those are chosen before. */
@Injectable()
export class CompareTexts {
  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly engine: LearnedEngine,
  ) {}

  /** The likest first; among equals as they came. Where no model can be read, those of the same matter are the same and others are not. */
  async ranked<T extends Told>(tenantId: string, asked: Told, rows: readonly T[]): Promise<Compared<T>[]> {
    const compare = await this.comparison(tenantId);
    const one = compare.read(asked);
    return rows.map((row) => ({ row, alike: compare.alike(one, compare.read(row)) })).sort((a, b) => b.alike - a.alike);
  }

  /** For setting many beside each other: each is read once. */
  async comparison(tenantId: string): Promise<Comparison> {
    const kept = await this.engine.modelFor(tenantId, await this.catalogue.active(tenantId));
    const model = kept?.model;
    return {
      read: ({ text, matterCode, status }) => ({ meaning: model?.meaningOf(text) ?? null, matterCode, sorted: status !== 'submitted', place: matterCode === null ? undefined : model?.placeOf(matterCode) }),
      alike: (one, other) => {
        if (one.meaning === null || other.meaning === null) return one.matterCode !== null && one.matterCode === other.matterCode ? SAME : 0;
        if (one.sorted && other.sorted && one.matterCode !== null && one.matterCode === other.matterCode) return SAME + likeness(one.meaning, other.meaning);
        return Math.max(likeness(one.meaning, other.meaning), toSorted(one.meaning, other), toSorted(other.meaning, one));
      },
    };
  }
}

interface Comparison {
  readonly read: (told: Told) => Read;
  readonly alike: (one: Read, other: Read) => number;
}

interface Read {
  readonly meaning: Meaning | null;
  readonly matterCode: string | null;
  /** Somebody has said what it is, or sorting was sure: its words alone no longer decide. */
  readonly sorted: boolean;
  readonly place: number | undefined;
}

const toSorted = (meaning: Meaning, { sorted, place }: Read): number => (sorted && place !== undefined ? likenessToMatter(meaning, place) : 0);
