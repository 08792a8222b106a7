import type { Template, TemplateKind } from '../world/subscriptions.js';

export interface PublicTitle {
  readonly tid: number;
  readonly title: string;
  readonly kind: TemplateKind;
  /** In the order of their `kid`, from 1. */
  readonly keywords: Template['keywords'];
}

/**
 * A small library. The titles of the real one can be seen only in the console of a registered account (wechat.md §13), so an app learns names
 * of keywords from `gettemplate` and never by heart.
 */
export const PUBLIC_TITLES: readonly PublicTitle[] = [
  {
    tid: 10_001, title: '诉求受理通知', kind: 2,
    keywords: [
      { name: 'character_string1', label: '受理编号' }, { name: 'thing2', label: '诉求内容' }, { name: 'phrase3', label: '受理状态' }, { name: 'time4', label: '受理时间' },
      { name: 'thing5', label: '温馨提示' },
    ],
  },
  {
    tid: 10_002, title: '诉求办理进度通知', kind: 2,
    keywords: [
      { name: 'character_string1', label: '诉求编号' }, { name: 'thing2', label: '诉求内容' }, { name: 'phrase3', label: '办理状态' }, { name: 'date4', label: '办理期限' },
      { name: 'thing5', label: '备注' },
    ],
  },
  {
    tid: 10_003, title: '服务评价提醒', kind: 2,
    keywords: [{ name: 'thing1', label: '服务事项' }, { name: 'time2', label: '办结时间' }, { name: 'enum3', label: '评价状态', listed: ['待评价', '已评价'] }],
  },
  {
    tid: 10_004, title: '待办任务提醒', kind: 3,
    keywords: [{ name: 'thing1', label: '任务名称' }, { name: 'number2', label: '待办数量' }, { name: 'time3', label: '截止时间' }, { name: 'name4', label: '派发人' }],
  },
];
