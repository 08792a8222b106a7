import { accuracyAt, type Classifier, judge, type Judged, type Judgement, type LabelledText, trainClassifier } from '@yige/triage';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { say, typedPath } from '../terminal.js';
import { type Line, linesOfFile, mustHave, textOf } from './labelled-lines.js';
import { type Answers, timed, type Times } from './timing.js';

export interface EvalOptions {
  readonly train: readonly string[];
  readonly test: string;
  readonly text: string;
  readonly label: string;
  readonly json?: true;
}

interface Evaluation extends Judgement {
  /** Share of right ones among the 80 % surest. */
  readonly accuracyAt80: number;
  readonly trainedOn: number;
  readonly trainSeconds: number;
  readonly modelBytes: number;
  readonly peakMemoryMb: number;
  readonly times: Times;
}

/** Trains on some files, judges on another, and tells the figures; the last line is JSON. */
export async function evaluate(options: EvalOptions): Promise<ExitCode> {
  const fields = options.text.split(',').map((field) => field.trim());
  const { taught, asked } = await readBoth(options, fields, (line) => ({ fields: fields.map((field) => textOf(line, field)), label: textOf(line, options.label) }));
  const since = performance.now();
  const classifier = trainClassifier(taught);
  const trainSeconds = Math.round(performance.now() - since) / 1000;
  const { rows, times } = judged(classifier, asked);
  const evaluation: Evaluation = {
    ...judge(rows), accuracyAt80: accuracyAt(rows, 0.8).accuracy, trainedOn: taught.length, trainSeconds, modelBytes: classifier.byteLength,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024), times,
  };
  if (options.json) say(JSON.stringify(evaluation));
  else show(evaluation);
  return EXIT.done;
}

async function readBoth({ train, test, label }: EvalOptions, fields: readonly string[], made: (line: Line) => LabelledText): Promise<{ taught: LabelledText[]; asked: LabelledText[] }> {
  const files = train.map(typedPath);
  const tested = typedPath(test);
  const apart = files.includes(tested);
  const usable = (lines: readonly Line[]): LabelledText[] => lines.map(made).filter((text) => text.label !== '');
  const taught: LabelledText[] = [];
  for (const file of files) {
    const lines = await linesOfFile(file);
    taught.push(...usable(file === tested ? lines.filter((line) => line['split'] === 'train') : lines));
  }
  const lines = await linesOfFile(tested);
  mustHave(lines, fields);
  const asked = usable(apart ? lines.filter((line) => line['split'] !== 'train') : lines);
  if (new Set(taught.map((text) => text.label)).size < 2) throw new ConfigError(`the training lines need at least two values of "${label}"${apart ? '; of a file that is also the test, those with "split": "train" are learnt' : ''}`);
  if (asked.length === 0) throw new ConfigError(`no line of the test has a "${label}"`);
  return { taught, asked };
}

function judged(classifier: Classifier, asked: readonly LabelledText[]): Answers<Judged> {
  return timed(asked, ({ fields, label }) => {
    const { label: said, confidence } = classifier.classify(fields);
    return { expected: label, said, confidence };
  });
}

function show(found: Evaluation): void {
  say(`${found.n} texts, taught by ${found.trainedOn} in ${found.trainSeconds} s; model ${megabytes(found.modelBytes)} MB, process at most ${found.peakMemoryMb} MB`);
  say(`a text takes ${found.times.medianMs} ms (half), ${found.times.p99Ms} ms (99 of 100)`);
  say();
  for (const { label, n, precision, recall, f1 } of found.perClass) say(`  ${label}  n ${n}  precision ${figure(precision)}  recall ${figure(recall)}  F1 ${figure(f1)}`);
  say();
  say('Expected, and what was said');
  for (const [expected, said] of Object.entries(found.confusion)) say(`  ${expected}: ${Object.entries(said).sort(([, a], [, b]) => b - a).map(([label, count]) => `${label} ${count}`).join(', ')}`);
  say();
  say('Decided without a person, and right of those');
  for (const { coverage, accuracy, threshold } of found.coverage) say(`  ${Math.round(coverage * 100)} %  ${figure(accuracy)}  from confidence ${figure(threshold)}`);
  say();
  say(JSON.stringify({ accuracy: found.accuracy, macroF1: found.macroF1, n: found.n }));
}

const figure = (share: number): string => share.toFixed(3);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
