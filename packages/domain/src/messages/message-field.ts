/** Kinds of keywords of a subscription message; a keyword is a kind and a number, such as `thing2` (WeChat, 订阅消息 参数值限制说明). */
export const FIELD_KINDS = ['thing', 'number', 'letter', 'symbol', 'character_string', 'time', 'date', 'amount', 'phone_number', 'car_number', 'name', 'phrase', 'enum'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

const MOST = { thing: 20, hanName: 10, latinName: 20, phrase: 5 } as const;
const HAN = /\p{Script=Han}/u;
// eslint-disable-next-line no-control-regex -- neither control characters nor line breaks may stand in a value
const UNSPOKEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const DAY = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** One moment, or two with `~` between them. */
const span = (one: string): RegExp => new RegExp(`^${one}(?:\\s*~\\s*${one})?$`);

const characters = (text: string): string[] => [...text];
const most = (text: string, count: number): boolean => characters(text).length <= count;

const TAKES: Readonly<Record<Exclude<FieldKind, 'enum'>, (text: string) => boolean>> = {
  thing: (text) => most(text, MOST.thing),
  number: (text) => /^\d{1,32}(\.\d+)?$/.test(text) && text.length <= 33,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(text),
  character_string: (text) => /^[\x21-\x7e]{1,32}$/.test(text),
  time: (text) => span(`(?:${DAY}\\s*)?${HOUR}`).test(text),
  date: (text) => span(`${DAY}(?:\\s*${HOUR})?`).test(text),
  amount: (text) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[\d\p{P}\p{S}]{1,17}$/u.test(text),
  car_number: (text) => /^[\p{Script=Han}\dA-Za-z]{1,8}$/u.test(text),
  name: (text) => most(text, HAN.test(text) ? MOST.hanName : MOST.latinName),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
};

/** The kind of a keyword; null for one of a kind that is not known yet. */
export function fieldKindOf(keyword: string): FieldKind | null {
  const [, kind] = /^([a-z_]+)\d+$/.exec(keyword) ?? [];
  return FIELD_KINDS.find((one) => one === kind) ?? null;
}

/** Whether a keyword of this kind takes the value as it is. @param listed the only values of an `enum` */
export function isFieldValue(kind: FieldKind, value: string, listed: readonly string[] = []): boolean {
  if (value.trim() === '' || UNSPOKEN.test(value)) return false;
  return kind === 'enum' ? listed.includes(value) : TAKES[kind](value);
}

/**
 * The value as a keyword of this kind takes it: white space is made one space, and what is too long ends with `…` where free text may. Null where it cannot be
 * said in this kind, since a number or a moment that is cut says something else.
 */
export function fieldValue(kind: FieldKind, value: string, listed: readonly string[] = []): string | null {
  const said = characters(value).map((one) => (UNSPOKEN.test(one) ? ' ' : one)).join('').replace(/\s+/g, ' ').trim();
  const cut = kind === 'thing' ? cutTo(said, MOST.thing) : kind === 'name' ? cutTo(said, HAN.test(said) ? MOST.hanName : MOST.latinName) : said;
  return isFieldValue(kind, cut, listed) ? cut : null;
}

function cutTo(text: string, count: number): string {
  const all = characters(text);
  return all.length <= count ? text : `${all.slice(0, count - 1).join('').trimEnd()}…`;
}
