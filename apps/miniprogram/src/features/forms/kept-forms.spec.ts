import { createStore } from '@/platform/store';
import { changeForm, dropForm, type KeptForm } from './kept-forms';

const DAY = 24 * 3_600_000;
const write = (answer: string) => (form: KeptForm): KeptForm => ({ ...form, fields: { ...form.fields, answer } });

function device() {
  const forms = createStore<readonly KeptForm[]>([]);
  return { forms, change: (name: string, now: number, answer: string) => changeForm(forms, name, now, write(answer)), names: () => forms.get().map(({ name }) => name) };
}

describe('forms that were not sent', () => {
  it('stay each for itself', () => {
    const { forms, change } = device();
    change('chen.r1.resolve', 0, '灯换好了');
    change('chen.r2.resolve', 1, '井盖');
    change('chen.r2.resolve', 2, '井盖盖好了');
    expect(forms.get().map(({ name, fields }) => [name, fields])).toEqual([['chen.r2.resolve', { answer: '井盖盖好了' }], ['chen.r1.resolve', { answer: '灯换好了' }]]);
  });

  it('are gone when they were sent', () => {
    const { forms, change, names } = device();
    change('one', 0, '一');
    change('two', 0, '二');
    dropForm(forms, 'one');
    expect(names()).toEqual(['two']);
  });

  it('make room after thirty days, and tell what was dropped so that its photos go as well', () => {
    const { change, names } = device();
    change('old', 0, '旧');
    expect(change('young', 30 * DAY, '新')).toEqual([]);
    expect(change('young', 30 * DAY + 1, '新')).toMatchObject([{ name: 'old' }]);
    expect(names()).toEqual(['young']);
  });

  it('are at most twenty', () => {
    const { change, names } = device();
    for (let form = 1; form <= 21; form += 1) change(String(form), form, '写');
    expect(names()).toHaveLength(20);
    expect(names()).not.toContain('1');
  });
});
