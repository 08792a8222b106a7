import { assertNever } from '../kernel/assert-never.js';
import type { Reason } from './suggestion.js';

/** The reason as a sentence in Simplified Chinese, for whoever confirms the suggestion. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'KEYWORDS':
      return `文中提到${quoted(reason.params.words)}`;
    case 'SIMILAR_WORDING':
      return `说法与同类诉求相近：${quoted(reason.params.words)}`;
    case 'NOTHING_FITS':
      return '没有找到能对上的说法，请人工判断';
    case 'CHOSEN_BY_REPORTER':
      return '诉求人自己选的';
    case 'WORDING':
      return `从用语${quoted(reason.params.words)}看出`;
    case 'USUAL_FOR_MATTER':
      return `「${reason.params.matter}」一般这样办`;
    case 'EMERGENCY_WORDS':
      return `文中提到${quoted(reason.params.words)}，可能有危险，先按紧急的办`;
    case 'GRID_UNKNOWN':
      return '还不知道在哪个网格，先由区指挥调度中心接';
    case 'RULED_BEFORE':
      return `${reason.params.day} 裁定过：${reason.params.place}的这个事项由这个单位承办`;
    default:
      return assertNever(reason);
  }
}

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');
