import type { Language } from '../text/language.js';
import type { Reason, ReasonCode } from './suggestion.js';

type ReasonParams<C extends ReasonCode> = Extract<Reason, { code: C }>['params'];
type Sentences = { readonly [C in ReasonCode]: (params: ReasonParams<C>) => string };

/** The reason as a sentence, for whoever confirms the suggestion. */
export function reasonSentence<C extends ReasonCode>(reason: { readonly code: C; readonly params: ReasonParams<C> }, language: Language): string {
  return SENTENCES[language][reason.code](reason.params);
}

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');
const quotedInEnglish = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  'zh-CN': {
    KEYWORDS: ({ words }) => `文中提到${quoted(words)}`,
    SIMILAR_WORDING: ({ words }) => `说法与同类诉求相近：${quoted(words)}`,
    NOTHING_FITS: () => '没有找到能对上的说法，请人工判断',
    CHOSEN_BY_REPORTER: () => '诉求人自己选的',
    WORDING: ({ words }) => `从用语${quoted(words)}看出`,
    USUAL_FOR_MATTER: ({ matter }) => `「${matter}」一般这样办`,
    EMERGENCY_WORDS: ({ words }) => `文中提到${quoted(words)}，可能有危险，先按紧急的办`,
    GRID_UNKNOWN: () => '还不知道在哪个网格，先由区指挥调度中心接',
    RULED_BEFORE: ({ day, place }) => `${day} 裁定过：${place}的这个事项由这个单位承办`,
  },
  'zh-TW': {
    KEYWORDS: ({ words }) => `文中提到${quoted(words)}`,
    SIMILAR_WORDING: ({ words }) => `說法與同類訴求相近：${quoted(words)}`,
    NOTHING_FITS: () => '沒有找到能對上的說法，請人工判斷',
    CHOSEN_BY_REPORTER: () => '訴求人自己選的',
    WORDING: ({ words }) => `從用語${quoted(words)}看出`,
    USUAL_FOR_MATTER: ({ matter }) => `「${matter}」一般這樣辦`,
    EMERGENCY_WORDS: ({ words }) => `文中提到${quoted(words)}，可能有危險，先按緊急的辦`,
    GRID_UNKNOWN: () => '還不知道在哪個網格，先由區指揮調度中心接',
    RULED_BEFORE: ({ day, place }) => `${day} 裁定過：${place}的這個事項由這個單位承辦`,
  },
  en: {
    KEYWORDS: ({ words }) => `The text says ${quotedInEnglish(words)}`,
    SIMILAR_WORDING: ({ words }) => `Others of this kind say it like this: ${quotedInEnglish(words)}`,
    NOTHING_FITS: () => 'Nothing was found that fits: please decide',
    CHOSEN_BY_REPORTER: () => 'Chosen by the resident',
    WORDING: ({ words }) => `Told by the words ${quotedInEnglish(words)}`,
    USUAL_FOR_MATTER: ({ matter }) => `Usual for “${matter}”`,
    EMERGENCY_WORDS: ({ words }) => `The text says ${quotedInEnglish(words)}: there may be danger, so it goes first`,
    GRID_UNKNOWN: () => 'The grid is not known yet: the dispatch centre of the district takes it first',
    RULED_BEFORE: ({ day, place }) => `Ruled on ${day}: in ${place} this unit answers for this matter`,
  },
};
