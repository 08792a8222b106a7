const characters = (text: string): number => [...text].length;
// eslint-disable-next-line no-control-regex -- WeChat takes neither control characters nor line breaks in a value
const UNSPOKEN = /[\u0000-\u001f\u007f]/;
const HAN = /\p{Script=Han}/u;
const DAY = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** One moment, or two with `~` between them. */
const range = (one: string): RegExp => new RegExp(`^${one}(?:\\s*~\\s*${one})?$`);
const TIME = range(`(?:${DAY}\\s*)?${HOUR}`);
const DATE = range(`${DAY}(?:\\s*${HOUR})?`);

/** What each type of keyword takes (wechat.md §4.3); the type is the keyword without its number, such as `thing` of `thing2`. */
const TAKES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => characters(text) <= 20,
  number: (text) => /^\d{1,32}(\.\d+)?$/.test(text) && text.length <= 33,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(text),
  character_string: (text) => /^[\x21-\x7e]{1,32}$/.test(text),
  time: (text) => TIME.test(text),
  date: (text) => DATE.test(text),
  amount: (text) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[\d\p{P}\p{S}]{1,17}$/u.test(text),
  car_number: (text) => /^[\p{Script=Han}\dA-Za-z]{1,8}$/u.test(text),
  name: (text) => characters(text) <= (HAN.test(text) ? 10 : 20),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
};

const typeOf = (keyword: string): string => keyword.replace(/\d+$/, '');

/** What is wrong with a value, in the words of 47003; null when nothing is. `listed`: the values of an `enum`. */
export function faultOfValue(keyword: string, value: string, listed: readonly string[]): string | null {
  if (value.trim() === '') return `argument invalid! data.${keyword}.value is empty`;
  const takes = TAKES[typeOf(keyword)] ?? ((text: string) => listed.includes(text));
  return UNSPOKEN.test(value) || !takes(value) ? `argument invalid! data.${keyword}.value invalid` : null;
}
