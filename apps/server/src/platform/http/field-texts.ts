import { readerLanguage } from './language.js';
import type { FieldFault } from './problem.js';

/** What can be wrong with a field, in three languages. */
const TEXTS = {
  required: ['这一项需要填写。', '這一項需要填寫。', 'This is needed.'],
  type: ['这一项的格式不对。', '這一項的格式不對。', 'This has the wrong form.'],
  length: ['这一项需要 {min} 到 {max} 个字。', '這一項需要 {min} 到 {max} 個字。', 'This needs {min} to {max} characters.'],
  choice: ['请在给出的选项里选。', '請在給出的選項裡選。', 'Please choose one of the options.'],
  range: ['请填 {min} 到 {max} 之间的数。', '請填 {min} 到 {max} 之間的數。', 'Please give a number from {min} to {max}.'],
  phone: ['这个电话号码好像不对，请核对一下。', '這個電話號碼好像不對，請核對一下。', 'This phone number does not look right.'],
  identifier: ['这不是有效的编号。', '這不是有效的編號。', 'This is not a valid identifier.'],
  count: ['最多 {max} 个。', '最多 {max} 個。', 'At most {max}.'],
  login: ['用户名只能用小写字母、数字和 . _ - @，以字母或数字开头。', '用戶名只能用小寫字母、數字和 . _ - @，以字母或數字開頭。', 'A user name has small letters, digits and . _ - @, and begins with a letter or digit.'],
  unknown: ['没有这一项。', '沒有這一項。', 'There is no such field.'],
} as const;

export type FieldFaultCode = keyof typeof TEXTS;
export const isFieldFaultCode = (code: string): code is FieldFaultCode => Object.hasOwn(TEXTS, code);

export function fieldText(fault: FieldFault, acceptLanguage?: string): string {
  const [simplified, traditional, english] = TEXTS[isFieldFaultCode(fault.code) ? fault.code : 'type'];
  const text = { 'zh-CN': simplified, 'zh-TW': traditional, en: english }[readerLanguage(acceptLanguage)];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params[name] ?? ''));
}
