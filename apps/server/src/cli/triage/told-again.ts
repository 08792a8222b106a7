import { ALIKE_FROM, likeness, type Meaning, SAME_FROM } from '@yige/triage';
import { COLD_START_FILE, readModelFile, toldAgain } from '../../triage/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { say } from '../terminal.js';

/** Shares of pairs that are taken for the same. */
export interface AgainFigures {
  /** Of pairs that are. */
  readonly known: number;
  /** Of pairs of one incident and of something else that shares words with it. */
  readonly lookAlikes: number;
  /** Of pairs of two incidents. */
  readonly inVain: number;
}

export interface AgainOptions {
  readonly json?: true;
}

interface Sentence {
  readonly incident: number;
  readonly tells: boolean;
  readonly meaning: Meaning;
}

/** Tells how well the model that knows no history knows an incident again, told in other words: among incidents by which the levels were chosen, and among those held back. */
export async function judgeAgain({ json }: AgainOptions): Promise<ExitCode> {
  const figures = await againFigures();
  for (const [part, ofPart] of Object.entries(figures)) for (const [level, shares] of Object.entries(ofPart)) say(json ? JSON.stringify({ part, level, ...shares }) : `${part}, ${level}: known ${shares.known}, look-alikes ${shares.lookAlikes}, in vain ${shares.inVain}`);
  return EXIT.done;
}

export async function againFigures(): Promise<Record<'choosing' | 'heldBack', Record<'alike' | 'same', AgainFigures>>> {
  const { model } = await readModelFile('cold-start', COLD_START_FILE);
  const sentences = toldAgain().flatMap(({ tellings, other }, incident): Sentence[] => [...tellings.map((text) => ({ incident, tells: true, meaning: model.meaningOf(text) })), { incident, tells: false, meaning: model.meaningOf(other) }]);
  const part = (odd: number) => {
    const pairs = pairsOf(sentences.filter(({ incident }) => incident % 2 === odd));
    return { alike: sharesFrom(pairs, ALIKE_FROM), same: sharesFrom(pairs, SAME_FROM) };
  };
  return { choosing: part(0), heldBack: part(1) };
}

interface Pair {
  readonly of: keyof AgainFigures;
  readonly likeness: number;
}

const pairsOf = (sentences: readonly Sentence[]): Pair[] =>
  sentences.flatMap((one, n) => sentences.slice(n + 1).map((other): Pair => ({
    of: one.incident !== other.incident ? 'inVain' : one.tells && other.tells ? 'known' : 'lookAlikes', likeness: likeness(one.meaning, other.meaning),
  })));

function sharesFrom(pairs: readonly Pair[], level: number): AgainFigures {
  const share = (of: keyof AgainFigures): number => {
    const these = pairs.filter((pair) => pair.of === of);
    return Math.round((1_000 * these.filter((pair) => pair.likeness >= level).length) / these.length) / 1_000;
  };
  return { known: share('known'), lookAlikes: share('lookAlikes'), inVain: share('inVain') };
}
