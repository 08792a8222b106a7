export interface Times {
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface Answers<T> {
  readonly rows: T[];
  readonly times: Times;
}

/** Answers one question after the other and tells how long each took. */
export function timed<Q, T>(questions: readonly Q[], answer: (question: Q) => T): Answers<T> {
  const took: number[] = [];
  const rows = questions.map((question) => {
    const since = performance.now();
    const row = answer(question);
    took.push(performance.now() - since);
    return row;
  });
  took.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 100) / 100;
  return { rows, times: { medianMs: at(0.5), p99Ms: at(0.99) } };
}
