import type { RequestKind } from '@yige/domain';
import type { MatterSentence } from './matter-model.js';

/** A sentence that was written for the catalogue, with the manner in which it is written. */
export interface SeedSentence extends MatterSentence {
  readonly kind: RequestKind;
  readonly register: 'phone' | 'cantonese' | 'traditional' | 'english' | 'letter';
}

/** The kinds as the corpus writes them. */
const KINDS: Readonly<Record<string, RequestKind>> = { 咨询: 'consultation', 求助: 'help', 投诉: 'complaint', 举报: 'report', 建议: 'suggestion', 微心愿: 'wish' };

/** The sentences of a file of the seed corpus. @throws Error for a kind that is none, or a line that is no JSON */
export function seedSentences(jsonLines: string): SeedSentence[] {
  return jsonLines.split('\n').filter((line) => line !== '').map((line) => {
    const { kind, ...sentence } = JSON.parse(line) as Omit<SeedSentence, 'kind'> & { readonly kind: string };
    const known = KINDS[kind];
    if (known === undefined) throw new Error(`"${kind}" is no kind of request: ${line}`);
    return { ...sentence, kind: known };
  });
}
