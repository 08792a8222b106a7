/** What a model said of a text, and what was right. */
export interface Judged {
  readonly expected: string;
  readonly said: string;
  readonly confidence: number;
}

export interface ClassFigures {
  readonly label: string;
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CoveragePoint {
  /** Share of the texts that are decided without a person, the surest first. */
  readonly coverage: number;
  /** Share of right ones among them. */
  readonly accuracy: number;
  /** Confidence from which on that share is decided. */
  readonly threshold: number;
}

export interface Judgement {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly perClass: readonly ClassFigures[];
  /** Of each expected class how often each was said. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly coverage: readonly CoveragePoint[];
}

const COVERAGES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

export function judge(rows: readonly Judged[]): Judgement {
  const labels = [...new Set(rows.flatMap(({ expected, said }) => [expected, said]))].sort();
  const perClass = labels.map((label) => figuresOf(rows, label));
  const expectedOnes = perClass.filter(({ n }) => n > 0);
  return {
    n: rows.length,
    accuracy: share(rows.filter(isRight).length, rows.length),
    macroF1: share(expectedOnes.reduce((sum, { f1 }) => sum + f1, 0), expectedOnes.length),
    perClass,
    confusion: confusionOf(rows),
    coverage: coverageOf(rows),
  };
}

/** The share of right ones among the surest part of the rows. */
export function accuracyAt(rows: readonly Judged[], coverage: number): CoveragePoint {
  const surest = [...rows].sort((a, b) => b.confidence - a.confidence);
  const decided = surest.slice(0, Math.max(1, Math.round(surest.length * coverage)));
  return { coverage, accuracy: share(decided.filter(isRight).length, decided.length), threshold: decided.at(-1)?.confidence ?? 1 };
}

const coverageOf = (rows: readonly Judged[]): CoveragePoint[] => COVERAGES.map((coverage) => accuracyAt(rows, coverage));

function figuresOf(rows: readonly Judged[], label: string): ClassFigures {
  const n = rows.filter(({ expected }) => expected === label).length;
  const said = rows.filter((row) => row.said === label).length;
  const right = rows.filter((row) => row.said === label && isRight(row)).length;
  return { label, n, precision: share(right, said), recall: share(right, n), f1: share(2 * right, said + n) };
}

function confusionOf(rows: readonly Judged[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { expected, said } of rows) {
    const line = (table[expected] ??= {});
    line[said] = (line[said] ?? 0) + 1;
  }
  return table;
}

const isRight = ({ expected, said }: Judged): boolean => expected === said;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
