import { type CheckedText } from '../../platform/ports/content-check.port.js';
import { WordFilter } from '../../platform/ports/word-filter.port.js';

/** As WeChat numbers what it finds (wechat.md §7.1). */
const ADVERTISING = 10001;
const ABUSE = 20003;
const FRAUD = 20008;
const VULGAR = 20002;

/**
 * Words that hardly stand in an honest answer of a public body. A small list on purpose: it only has a text looked at before neighbours read it, and whoever
 * wrote 「赌博」 in reporting a gambling den wrote it for staff, who read everything.
 */
const LISTS: readonly { readonly label: number; readonly words: readonly string[] }[] = [
  { label: ABUSE, words: ['傻逼', '傻b', '他妈的', '操你', '滚蛋', '王八蛋', '去死吧', '废物东西'] },
  { label: VULGAR, words: ['约炮', '裸聊', '色情网站', '一夜情'] },
  { label: FRAUD, words: ['刷单', '稳赚不赔', '代开发票', '套现', '网赌', '博彩平台'] },
  { label: ADVERTISING, words: ['加微信', '加v信', '扫码领红包', '点击链接领取', '优惠大酬宾'] },
];

/** What stands between the signs of a word so that no filter finds it. */
const BETWEEN = /[\s\p{P}\p{S}\u200b-\u200f\ufeff]/gu;

/** A list that comes with the service; it sees through full-width letters, capitals and signs in between. */
export class LocalWordFilter extends WordFilter {
  check(text: string): CheckedText {
    const plain = text.normalize('NFKC').toLowerCase().replace(BETWEEN, '');
    const found = LISTS.find(({ words }) => words.some((word) => plain.includes(word)));
    return found === undefined ? { verdict: 'pass', label: null } : { verdict: 'review', label: found.label };
  }
}
