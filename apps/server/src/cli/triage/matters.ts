import { emergencyHits, type Tier } from '@yige/domain';
import { MatterModel, type MatterProfile, type SeedSentence } from '@yige/triage';
import { readCatalogueFile } from '../../catalogue/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { say, typedPath } from '../terminal.js';
import { type Line, linesOfFile, textOf } from './labelled-lines.js';
import { seedCorpus } from '../../triage/index.js';
import { timed } from './timing.js';

export interface MattersOptions {
  readonly test?: string;
  readonly json?: true;
}

/** What is taught of a matter, and the tier by which an answer is judged as well. */
type CatalogueMatter = MatterProfile & { readonly tier: Tier };

/** A text with what would be right of it. */
interface Question {
  readonly text: string;
  readonly accept: readonly string[];
  readonly tiersAccept: readonly Tier[];
  /** Undefined where nobody has said. */
  readonly emergency: boolean | undefined;
}

const HELD_BACK = 5;

/** Tells how well the model that knows no history sorts: on a file, or without one on sentences of the seed corpus that are held back. */
export async function judgeMatters({ test, json }: MattersOptions): Promise<ExitCode> {
  const matters = readCatalogueFile().items.filter(({ status }) => status === 'active').map((item): CatalogueMatter => item);
  const corpus = seedCorpus();
  if (test !== undefined) {
    tell(judge(matters, corpus, (await linesOfFile(typedPath(test))).map(questionOf)), json);
    return EXIT.done;
  }
  for (const [name, isAsked] of Object.entries(WAYS_OF_HOLDING_BACK)) {
    const asked = corpus.filter(isAsked).map(({ text, matter }): Question => ({ text, accept: [matter], tiersAccept: tiersOf([matter], matters), emergency: undefined }));
    if (!json) say(name);
    tell({ heldBack: name, ...judge(matters, corpus.filter((sentence, index) => !isAsked(sentence, index)), asked) }, json);
  }
  return EXIT.done;
}

const WAYS_OF_HOLDING_BACK: Readonly<Record<string, (sentence: SeedSentence, index: number) => boolean>> = {
  'letters, taught by short messages': ({ register }) => register === 'letter',
  'every fifth sentence': (_, index) => index % HELD_BACK === 0,
};

type Figures = ReturnType<typeof judge>;

function judge(matters: readonly CatalogueMatter[], taught: readonly SeedSentence[], asked: readonly Question[]) {
  if (asked.length === 0) throw new ConfigError('there is nothing to judge by');
  const since = performance.now();
  const model = MatterModel.train(matters, taught);
  const trainSeconds = Math.round(performance.now() - since) / 1000;
  const tierOf = new Map(matters.map(({ code, tier }) => [code, tier]));
  const { rows, times } = timed(asked, (question) => {
    const ranked = model.rank(question.text);
    const danger = emergencyHits(question.text).length > 0;
    return { question, codes: ranked.slice(0, 3).map(({ code }) => code), tier: tierOf.get(ranked[0]!.code)!, confidence: ranked[0]!.confidence, danger };
  });
  const sorted = rows.filter(({ question }) => question.accept.length > 0);
  const tiered = rows.filter(({ question }) => question.tiersAccept.length > 0);
  const dangers = rows.filter(({ question }) => question.emergency === true);
  const calm = rows.filter(({ question }) => question.emergency === false);
  const classesOf = (codes: readonly string[]): string[] => codes.map((code) => code.slice(0, 2));
  return {
    top1: share(sorted, ({ question, codes }) => question.accept.includes(codes[0]!)),
    top3: share(sorted, ({ question, codes }) => codes.some((code) => question.accept.includes(code))),
    categoryTop1: share(sorted, ({ question, codes }) => classesOf(question.accept).includes(codes[0]!.slice(0, 2))),
    tierAccuracy: share(tiered, ({ question, tier }) => question.tiersAccept.includes(tier)),
    meanConfidence: rows.reduce((sum, { confidence }) => sum + confidence, 0) / rows.length,
    emergencyRecall: share(dangers, ({ danger }) => danger),
    emergencyFalseAlarms: share(calm, ({ danger }) => danger),
    n: rows.length, emergencies: dangers.length, trainedOn: taught.length, trainSeconds, modelBytes: model.byteLength, times,
  };
}

/** Share of the rows; null where there are none to judge by. */
function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number | null {
  return rows.length === 0 ? null : rows.filter(holds).length / rows.length;
}

function questionOf(line: Line): Question {
  const { accept, tiersAccept, emergency } = line;
  return {
    text: textOf(line, 'text'),
    accept: Array.isArray(accept) ? accept.map(String) : [],
    tiersAccept: Array.isArray(tiersAccept) ? tiersAccept.map(Number).filter((tier): tier is Tier => tier === 1 || tier === 2 || tier === 3) : [],
    emergency: typeof emergency === 'boolean' ? emergency : undefined,
  };
}

const tiersOf = (codes: readonly string[], matters: readonly CatalogueMatter[]): Tier[] => matters.filter(({ code }) => codes.includes(code)).map(({ tier }) => tier);

function tell(figures: Figures & { readonly heldBack?: string }, json: true | undefined): void {
  const { trainedOn, trainSeconds, modelBytes, times, ...short } = figures;
  if (!json) say(`${short.n} texts, taught by ${trainedOn} sentences and the catalogue in ${trainSeconds} s; model ${(modelBytes / 1e6).toFixed(1)} MB; a text takes ${times.medianMs} ms (half), ${times.p99Ms} ms (99 of 100)`);
  say(JSON.stringify(json ? figures : short));
}
