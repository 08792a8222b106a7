import { fieldKindOf, isFieldValue } from './message-field.js';
import { messageValues, type PlanKeyword, planOf, purposeOfTitle } from './message-plan.js';
import { MESSAGE_TYPES, messageParts, purposesOf } from './message-words.js';

const keyword = (name: string, label: string, ...listed: string[]): PlanKeyword => ({ name, label, listed });
const ACCEPTED = [keyword('character_string1', '受理编号'), keyword('thing2', '诉求内容'), keyword('phrase3', '受理状态'), keyword('time4', '受理时间'), keyword('thing5', '温馨提示')];
const RATE = [keyword('thing1', '服务事项'), keyword('time2', '办结时间'), keyword('enum3', '评价状态', '待评价', '已评价')];
const TASK = [keyword('thing1', '任务名称'), keyword('number2', '待办数量'), keyword('time3', '截止时间'), keyword('name4', '派发人')];
const AT = Date.parse('2026-11-21T15:01:59+08:00');

describe('the plan of a template', () => {
  it('should be learned from its keywords, whatever numbers they have', () => {
    expect(planOf(ACCEPTED)).toEqual({ character_string1: 'number', thing2: 'subject', phrase3: 'state', time4: 'at', thing5: 'hint' });
    expect(planOf([keyword('thing7', '备注'), keyword('date2', '日期'), keyword('thing1', '事项')])).toEqual({ thing7: 'hint', date2: 'at', thing1: 'subject' });
  });

  it.each([[[keyword('phone_number1', '联系电话')]], [[keyword('car_number1', '车牌')]], [[keyword('live9', '新')]], [[]]])('should not be made where a template asks for what is never told: %j', (keywords) => {
    expect(planOf(keywords)).toBeNull();
  });

  it.each([['诉求受理通知', 'accepted'], ['诉求办理进度通知', 'progress'], ['服务评价提醒', 'answered'], ['待办任务提醒', 'task'], ['天气预警', null]])('should know what %s is for', (title, purpose) => {
    expect(purposeOfTitle(title)).toBe(purpose);
  });
});

describe('what a message says', () => {
  it('should be the number, the state, the moment and what to do, and nothing of the matter', () => {
    const values = messageValues(ACCEPTED, planOf(ACCEPTED)!, messageParts({ type: 'signed', reader: 'reporter', number: 'NS20261121000017', at: AT, count: 1 }));
    expect(values).toEqual({ character_string1: 'NS20261121000017', thing2: '您反映的事项', phrase3: '处理中', time4: '2026年11月21日 15:01', thing5: '已有单位签收，正在处理' });
  });

  it('should take the word of a list for a state that is called otherwise there', () => {
    const said = (type: string) => messageValues(RATE, planOf(RATE)!, messageParts({ type, reader: 'reporter', number: null, at: AT, count: 1 }));
    expect([said('resolved')?.['enum3'], said('closed')?.['enum3'], said('asked')]).toEqual(['待评价', '已评价', null]);
  });

  it('should fit every keyword, for every type of notice and reader', () => {
    for (const reader of ['reporter', 'staff'] as const) for (const type of MESSAGE_TYPES[reader]) for (const keywords of [ACCEPTED, TASK]) {
      const values = messageValues(keywords, planOf(keywords)!, messageParts({ type, reader, number: 'NS20261121000017', at: AT, count: 12 }));
      expect([type, values]).not.toEqual([type, null]);
      for (const [name, value] of Object.entries(values ?? {})) expect([name, value, isFieldValue(fieldKindOf(name)!, value)]).toEqual([name, value, true]);
    }
  });

  it('should go by the template that fits first, and by that of the whole way otherwise', () => {
    expect([purposesOf('signed', 'reporter'), purposesOf('asked', 'reporter'), purposesOf('urged', 'staff')]).toEqual([['accepted', 'progress'], ['progress'], ['task']]);
  });
});
