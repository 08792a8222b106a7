import type { Language } from '@yige/domain';
import type { OwnDataView } from './own-data.dto.js';

interface Words {
  readonly title: string;
  readonly rows: Readonly<Record<'number' | 'text' | 'place' | 'submittedAt' | 'closedAt' | 'name' | 'phone' | 'photos', string>>;
  readonly consents: string;
  readonly purpose: Readonly<Record<'contact' | 'photos', string>>;
  readonly withdrawn: string;
  readonly timeline: string;
  readonly looks: string;
  readonly nobody: string;
  readonly stays: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '我的诉求资料', rows: { number: '编号', text: '内容', place: '地点', submittedAt: '提交时间', closedAt: '办结时间', name: '姓名', phone: '电话', photos: '照片（张）' },
    consents: '我同意过的用途', purpose: { contact: '用姓名和电话联系我', photos: '保存我拍的照片' }, withdrawn: '已撤回', timeline: '办理经过', looks: '谁看过我的信息', nobody: '没有人看过',
    stays: '删除以后，诉求的内容和办理经过会作为公共事务档案保留，但不再与您关联；何时删除、由谁操作会留在审计日志里，里面没有您的姓名和电话。',
  },
  'zh-TW': {
    title: '我的訴求資料', rows: { number: '編號', text: '內容', place: '地點', submittedAt: '提交時間', closedAt: '辦結時間', name: '姓名', phone: '電話', photos: '照片（張）' },
    consents: '我同意過的用途', purpose: { contact: '用姓名和電話聯絡我', photos: '保存我拍的照片' }, withdrawn: '已撤回', timeline: '辦理經過', looks: '誰看過我的資訊', nobody: '沒有人看過',
    stays: '刪除以後，訴求的內容和辦理經過會作為公共事務檔案保留，但不再與您關聯；何時刪除、由誰操作會留在審計日誌裡，裡面沒有您的姓名和電話。',
  },
  en: {
    title: 'My request', rows: { number: 'Number', text: 'What I wrote', place: 'Place', submittedAt: 'Sent', closedAt: 'Closed', name: 'Name', phone: 'Telephone', photos: 'Photos' },
    consents: 'What I agreed to', purpose: { contact: 'Being reached by my name and number', photos: 'Keeping the photos I took' }, withdrawn: 'taken back', timeline: 'What was done', looks: 'Who looked at my data', nobody: 'Nobody did',
    stays: 'After a deletion, what was reported and what was done stays as a public record that no longer leads to you. When it was deleted, and by whom, stays in the audit trail, which has neither your name nor your number.',
  },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const time = (at: string): string => local.format(new Date(at));
const list = (items: readonly string[], none: string): string => (items.length === 0 ? `<p>${escaped(none)}</p>` : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`);

/** The copy as a page to keep and to print: it runs nothing and loads nothing. */
export function ownDataPage(data: OwnDataView, language: Language): string {
  const words = WORDS[language];
  const values: Readonly<Record<keyof Words['rows'], string>> = {
    number: data.number, text: data.text, place: [data.place, data.placeText, data.point === null ? null : `${data.point.latitude}, ${data.point.longitude}`].filter(Boolean).join(' '), submittedAt: time(data.submittedAt), closedAt: data.closedAt === null ? '—' : time(data.closedAt),
    name: data.name ?? '—', phone: data.phone ?? '—', photos: String(data.photos.length),
  };
  const rows = Object.entries(words.rows).map(([key, label]) => `<tr><th scope="row" align="left" valign="top">${escaped(label)}</th><td>${escaped(values[key as keyof Words['rows']])}</td></tr>`);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.title)}</title></head><body>`,
    `<h1>${escaped(words.title)}</h1><table cellpadding="6">${rows.join('')}</table>`,
    `<h2>${escaped(words.consents)}</h2>${list(data.consents.map(({ purpose, version, givenAt, withdrawnAt }) => `${words.purpose[purpose]} · ${version} · ${time(givenAt)}${withdrawnAt === null ? '' : ` · ${words.withdrawn} ${time(withdrawnAt)}`}`), '—')}`,
    `<h2>${escaped(words.timeline)}</h2>${list(data.timeline.map(({ at, text, type }) => `${time(at)} ${text ?? type}`), '—')}`,
    `<h2>${escaped(words.looks)}</h2>${list(data.looks.map(({ at, by, unit, reason }) => `${time(at)} ${unit} ${by}**：${reason}`), words.nobody)}`,
    `<p>${escaped(words.stays)}</p></body></html>`,
  ].join('\n');
}
