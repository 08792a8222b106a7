import type { TimelineEntry } from '@/contract';
import { extension, lastNewsOfDeferral, openQuestion, rightDoor, settledBy, shownStatus, suspension } from './side-ways';

const DUE = '2026-03-09T10:00:00.000Z';
const entry = (type: TimelineEntry['type'], text: string | null, data: TimelineEntry['data'] = {}): TimelineEntry => ({
  seq: 1, at: '2026-03-04T02:00:00.000Z', type, public: true, text, data,
  actor: { role: 'departmentHandler', name: '何', unit: { id: 'u', kind: 'department', code: 'SW', name: '区水务局' } },
});
const told = (status: Parameters<typeof openQuestion>[0]['status'], ...timeline: TimelineEntry[]) => ({ status, mergedInto: null, timeline, dueAt: DUE, resumesAt: '2026-03-11T10:00:00.000Z' });

it('asks the last question, and only while it is open', () => {
  const asked = [entry('asked', '几号楼？'), entry('supplied', '三号楼'), entry('asked', '哪一层？')];
  expect(openQuestion(told('awaitingReporter', ...asked))).toEqual({ words: '哪一层？', asker: '区水务局', until: '2026-03-11T10:00:00.000Z' });
  expect(openQuestion(told('inProgress', ...asked))).toBeNull();
});

it('says why the clock stands, also for a reason that is newer than this page', () => {
  expect(suspension(told('suspended', entry('suspended', '等报告', { reason: 'S2' })))).toMatchObject({ reason: 'S2', words: '等报告' });
  expect(suspension(told('suspended', entry('suspended', '等等看', { reason: 'S9' })))).toMatchObject({ reason: null, words: '等等看' });
  expect(suspension(told('inProgress', entry('suspended', '等报告', { reason: 'S2' })))).toBeNull();
});

it('names the day by which a dispute is settled', () => {
  expect(settledBy(told('inDispute', entry('returned', null, { contested: true, decideBy: DUE })))).toBe(DUE);
  expect(settledBy(told('dispatched', entry('returned', null, { contested: false })))).toBeNull();
});

it('shows an extension as long as it is the present limit', () => {
  const extended = entry('extended', '水泵下午才到', { dueAt: DUE, fromDueAt: '2026-03-06T10:00:00.000Z' });
  expect(extension(told('inProgress', extended))).toEqual({ from: '2026-03-06T10:00:00.000Z', until: DUE, words: '水泵下午才到' });
  expect(extension({ ...told('inProgress', extended), dueAt: '2026-03-12T10:00:00.000Z' })).toBeNull();
});

it('tells a number that can be dialled from an office by name', () => {
  expect(rightDoor(told('redirected', entry('redirected', '去打这个', { door: '12348', doorName: '公共法律服务热线' })))).toEqual({
    door: '12348', name: '公共法律服务热线', words: '去打这个', dials: true,
  });
  expect(rightDoor(told('redirected', entry('redirected', '去法院', { door: '南沙区人民法院立案庭' })))).toMatchObject({ dials: false, name: null });
});

it('stands where the request stands with which it is handled together', () => {
  expect(shownStatus({ status: 'merged', mergedInto: { id: 'r', number: null, status: 'answered' } })).toBe('answered');
  expect(shownStatus({ status: 'inProgress', mergedInto: null })).toBe('inProgress');
});

it('tells the newest of what waits on the account list', () => {
  expect(lastNewsOfDeferral(told('deferred', entry('deferred', '等旧改立项'), entry('deferralReported', '立项批了，明年动工')))).toBe('立项批了，明年动工');
  expect(lastNewsOfDeferral(told('deferred', entry('deferred', '等旧改立项')))).toBe('等旧改立项');
});
