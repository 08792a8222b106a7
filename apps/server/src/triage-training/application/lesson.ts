import { fitCalibration, type Judged, MatterModel, type MatterProfile, type MatterSentence } from '@yige/triage';

/** What a model is taught by, and what it is judged by: only plain data, since it may be learnt in a process of its own. */
export interface Lesson {
  readonly matters: readonly MatterProfile[];
  readonly sentences: readonly MatterSentence[];
  /** Held back: they set the confidences and judge. */
  readonly judges: readonly MatterSentence[];
}

export interface Learnt {
  readonly model: Uint8Array;
  readonly judged: readonly Judged[];
}

/** Takes some 15 s and 300 MB of memory for 10,000 sentences, and nothing else of the process goes on meanwhile. */
export function learn({ matters, sentences, judges }: Lesson): Learnt {
  const raw = MatterModel.train(matters, sentences);
  const model = raw.withCalibration(fitCalibration(raw, judges));
  const judged = judges.map(({ text, matter }) => {
    const { code, confidence } = model.rank(text)[0]!;
    return { expected: matter, said: code, confidence };
  });
  return { model: model.toBytes(), judged };
}
