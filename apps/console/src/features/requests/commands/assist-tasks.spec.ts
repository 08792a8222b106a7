import { latestHelp, NO_TASK, taskBodies, taskFaults } from './assist-tasks.js';

const now = Date.parse('2026-11-23T02:00:00Z');
const unit = { id: 'cg', name: '区综合行政执法局' };

describe('latestHelp', () => {
  const from = '2026-11-23T00:00:00.000Z';

  it.each([
    ['half of the main limit from now on', '2026-11-25T00:00:00.000Z', '2026-11-24T02:00:00.000Z'],
    ['never after the main limit', '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z'],
  ])('is %s', (_, dueAt, latest) => {
    expect(latestHelp({ dueAt, submittedAt: from, legs: [] }, now)).toBe(latest);
  });

  it('is not known without a main limit', () => {
    expect(latestHelp({ dueAt: null, submittedAt: from, legs: [] }, now)).toBeNull();
  });
});

describe('the tasks of helpers', () => {
  it('want a unit and a sentence in each line, and a limit only within what a helper may have', () => {
    const latest = '2026-11-24T02:00:00.000Z';
    const faults = taskFaults([{ ...NO_TASK, unit, task: '查是谁堆的' }, { ...NO_TASK, task: ' ', due: '2026-11-25T18:00' }], latest, now);
    expect(faults).toEqual({ 'tasks.1.unit': 'required', 'tasks.1.task': 'required', 'tasks.1.due': { beyond: latest } });
  });

  it('are sent without a limit where none was set', () => {
    expect(taskBodies([{ ...NO_TASK, unit, task: ' 查是谁堆的 ' }, { ...NO_TASK, unit, task: '清走', due: '2026-11-23T18:00' }])).toEqual([
      { unitId: 'cg', task: '查是谁堆的' },
      { unitId: 'cg', task: '清走', dueAt: '2026-11-23T10:00:00.000Z' },
    ]);
  });
});
