/** Characters that stand where something was taken out. */
export const TAKEN_OUT = { number: '〔号码〕', name: '〔姓名〕', account: '〔账号〕' } as const;

const CHINESE_DIGIT = '零〇一二三四五六七八九幺两';
const HAN = '\\p{Script=Han}';

/** After these words people say their own or somebody's name. */
const NAME_AFTER = ['我叫', '我的名字是', '本人姓名', '姓名', '联系人', '当事人', '报料人', '投诉人', '举报人', '户主', '业主姓名'] as const;
/** A name ends before these, so that the sentence goes on. */
const NOT_IN_NAME = '[的了是在有和与住说要想电手联，。,.;；:：、\\s\\d]';

/**
 * Takes out of a text what tells who somebody is: telephone, identity, bank and plate numbers, however they are spaced or written,
 * addresses of mail and chat, and names after the words that introduce one. It takes out too much rather than too little; a text that
 * names somebody in another way still does, so a confidential text is not shown at all.
 */
export function desensitised(text: string): string {
  return [takeOutAccounts, takeOutPlates, takeOutNumbers, takeOutNames].reduce((left, rule) => rule(left), text);
}

function takeOutAccounts(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/gu, TAKEN_OUT.account)
    .replace(/(微信号?|wechat|weixin|QQ号?|vx|v信)(\s*[是为:：]?\s*)[A-Za-z0-9_-]{5,}/giu, `$1$2${TAKEN_OUT.account}`);
}

const takeOutPlates = (text: string): string => text.replace(/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-Z0-9]{5,6}/giu, TAKEN_OUT.number);

/** Seven digits or more, also full-width or in Chinese characters, and with blanks or hyphens between them; the last sign may be an X. */
function takeOutNumbers(text: string): string {
  const digit = `[0-9０-９${CHINESE_DIGIT}]`;
  const days = /^\d{4}-\d{1,2}-\d{1,2}$/u;
  return text.replace(new RegExp(`\\+?${digit}(?:[ \\-—－()（）]{0,2}${digit}){6,}[xX]?`, 'gu'), (found) => (days.test(found) ? found : TAKEN_OUT.number));
}

function takeOutNames(text: string): string {
  const introduced = new RegExp(`(${NAME_AFTER.join('|')})(\\s*[是为:：]?\\s*)((?!${NOT_IN_NAME})${HAN}(?:(?!${NOT_IN_NAME})${HAN}){1,3})`, 'gu');
  return text.replace(introduced, (_, word: string, between: string) => `${word}${between}${TAKEN_OUT.name}`);
}
