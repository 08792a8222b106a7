import type { RequestStatus, Tier } from '@yige/domain';
import type { ProblemCode } from '../../platform/http/problem.js';
import type { ImportedCount } from '../../requests/index.js';
import type { LineFault } from '../message-line.js';

/** Why a line became no request: it could not be read, lies in the future, was refused by a rule, or something unforeseen happened. */
export type FailureReason =
  | { readonly fault: LineFault | 'future' }
  | { readonly refused: ProblemCode; readonly params: Readonly<Record<string, string | number>> }
  | { readonly unforeseen: string };

export interface ImportFailure {
  /** Counted from 1. */
  readonly line: number;
  /** Null when the line could not be read. */
  readonly id: string | null;
  readonly reason: FailureReason;
}

/** What an import did. Every line that is not empty is in exactly one of `created`, `alreadyThere` and `failed`. */
export interface ImportSummary {
  readonly created: number;
  readonly alreadyThere: number;
  readonly failed: number;
  /** The first {@link MAX_FAILURES_TOLD} of them. */
  readonly failures: readonly ImportFailure[];
  /** Of the created ones. */
  readonly byTier: Readonly<Record<Tier, number>>;
  readonly byStatus: Readonly<Partial<Record<RequestStatus, number>>>;
  /** Of the created ones, most frequent first; code null: no matter was recognised. */
  readonly byMatter: readonly { readonly code: string | null; readonly count: number }[];
  /** True when it was asked to stop before the end of the file; a second run goes on. */
  readonly stopped: boolean;
}

/** A file that is wrong throughout must not fill the memory with its faults. */
export const MAX_FAILURES_TOLD = 1_000;

/** Counts while an import runs. */
export class ImportTally {
  private created = 0;
  private alreadyThere = 0;
  private failed = 0;
  private readonly failures: ImportFailure[] = [];
  private readonly byTier: Record<Tier, number> = { 1: 0, 2: 0, 3: 0 };
  private readonly byStatus: Partial<Record<RequestStatus, number>> = {};
  private readonly byMatter = new Map<string | null, number>();

  addCreated(counts: readonly ImportedCount[]): void {
    for (const { tier, status, matterCode, count } of counts) {
      this.created += count;
      this.byTier[tier] += count;
      this.byStatus[status] = (this.byStatus[status] ?? 0) + count;
      this.byMatter.set(matterCode, (this.byMatter.get(matterCode) ?? 0) + count);
    }
  }

  addAlreadyThere(count: number): void {
    this.alreadyThere += count;
  }

  addFailure(failure: ImportFailure): void {
    this.failed += 1;
    if (this.failures.length < MAX_FAILURES_TOLD) this.failures.push(failure);
  }

  summary(stopped: boolean): ImportSummary {
    const byMatter = [...this.byMatter].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''));
    const failures = this.failures.toSorted((a, b) => a.line - b.line);
    return { created: this.created, alreadyThere: this.alreadyThere, failed: this.failed, failures, byTier: this.byTier, byStatus: this.byStatus, byMatter, stopped };
  }
}
