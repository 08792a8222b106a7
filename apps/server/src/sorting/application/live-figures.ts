import { Injectable } from '@nestjs/common';
import type { Judged } from '@yige/triage';
import { KnownMatters } from '../../requests/index.js';
import { type Figures, figuresOf } from '../../triage/index.js';

/** The newest of a district that are looked at, whatever became of them: by their index, so that a million cost no more. */
const MOST = 2_000;

/** What people made of the suggestions of one model. */
export interface LiveFigures extends Figures {
  /** Of how many it is known what they are about: a person sorted or corrected it, or it was closed as it stood. */
  readonly known: number;
  readonly right: number;
  /** Of those: went without a person, and stayed as they were. */
  readonly alone: number;
  readonly aloneRight: number;
  /** When the oldest of them was reported; null when there is none. */
  readonly since: number | null;
}

/** How often people changed what was suggested. Whoever corrects has seen the suggestion, so it flatters the model a little. */
@Injectable()
export class ReadLiveFigures {
  constructor(private readonly known: KnownMatters) {}

  async of(tenantId: string, engine: string): Promise<LiveFigures> {
    const rows = (await this.known.newest(tenantId, { most: MOST, among: MOST })).filter(({ suggestion }) => suggestion?.engine === engine);
    const judged = rows.map(({ suggestion, matterCode, submittedAt }) => {
      const best = suggestion?.matter[0];
      return { expected: matterCode ?? '', said: best?.value ?? '', confidence: best?.confidence ?? 0, alone: suggestion?.confident === true, submittedAt };
    });
    const alone = judged.filter((row) => row.alone);
    return {
      ...figuresOf(judged), known: judged.length, right: rightOf(judged), alone: alone.length, aloneRight: rightOf(alone),
      since: judged.reduce<number | null>((first, { submittedAt }) => Math.min(first ?? submittedAt, submittedAt), null),
    };
  }
}

const rightOf = (rows: readonly Judged[]): number => rows.filter(({ expected, said }) => expected === said).length;
