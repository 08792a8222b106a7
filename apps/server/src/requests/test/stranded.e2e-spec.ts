import { Account, RoleAssignment } from '../../access/index.js';
import { ORG_CLOSED_WORK } from '../../org-tree/index.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { CheckSummaries } from '../../statistics/application/check-summaries.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { FindStranded, HandlingLeg, RequestRow } from '../index.js';
import { STRANDED_WORK } from '../application/stranded.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Nothing waits for somebody, or for a unit, that is gone. */
describe('requests whose holder is gone', () => {
  let running: RunningApp;
  const node = (name: string): string => running.district.node(name);

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const legs = (requestId: string): Promise<HandlingLeg[]> => running.dataSource.manager.find(HandlingLeg, { where: { requestId }, order: { seq: 'ASC' } });
  const told = async (login: string): Promise<string[]> => (await (await running.as(login)).call('get', '/api/notices')).items.map(({ type, requestId }) => `${type} ${requestId}`);
  const look = async (): Promise<void> => {
    running.clock.forward(MINUTE);
    await running.app.get(FindStranded).round();
    await running.settled();
  };
  const leaves = (login: string, at: number) => running.dataSource.manager.update(RoleAssignment, { personId: running.district.person(login) }, { validTo: at });

  /** At the door of the member's zone, taken by the member. */
  async function takenByMember(): Promise<{ id: string; lookupCode: string }> {
    const receipt = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    await act(await running.as('secretary'), receipt.id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await act(await running.as('member'), receipt.id, 'sign');
    return receipt;
  }
  /** Sent to a unit by the dispatch centre, and signed there. */
  async function takenBy(login: string, unit: string, tier: 2 | 3): Promise<string> {
    const { id } = await report(running.visitor(), { code: 'EAST1' });
    await act(await running.as('dispatcher'), id, 'triage', { matterCode: '0201', tier, urgency: 'U3', unitId: node(unit) });
    await act(await running.as(login), id, 'sign');
    return id;
  }
  async function changes(list: readonly object[]): Promise<void> {
    await (await running.as('admin')).call('post', '/api/org/changes', { headers: key(), body: { from: '2026-03-04', changes: list as never } });
    await running.settled();
    running.clock.forward(MINUTE);
    await running.settled();
  }
  const closing = (name: string, successor?: string) => ({ what: 'closed', nodeId: node(name), ...(successor === undefined ? {} : { successorId: node(successor) }) });

  it('should put what a member signed back into the group\'s queue at the moment when the term ends', async () => {
    const { id, lookupCode } = await takenByMember();
    const before = await row(id);
    await leaves('member', running.clock.now() + MINUTE + 30_000);
    await look();
    expect(await row(id)).toMatchObject({ holderPersonId: 'person-member', status: 'inProgress' });
    running.clock.forward(30_000);
    await running.settled();
    expect(await row(id)).toMatchObject({ status: 'dispatched', holderUnitId: node('east/1/group1'), holderPersonId: null, signedAt: null, tier: 1, dueAt: before.dueAt, limitFrom: before.limitFrom });
    expect((await running.visitor(lookupCode).call('get', '/api/requests/{id}', { path: { id } })).timeline.at(-1)).toMatchObject({ type: 'handedBack', actor: { role: 'system' }, data: { unit: '第1网格第1党小组' } });
    expect(await told('colleague')).toContain(`handedBack ${id}`);
    await act(await running.as('colleague'), id, 'sign');
    await act(await running.as('colleague'), id, 'resolve', { resolution: 'solved', answer: '清走了' });
    expect((await legs(id)).map(({ outcome, personId }) => `${outcome} ${personId}`)).toEqual(['handedBack person-member', 'resolved person-colleague']);
    await running.counted();
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('should do so too when the account is disabled, and send that member nothing any more', async () => {
    const { id } = await takenByMember();
    await running.dataSource.manager.update(Account, { personId: 'person-member' }, { disabled: true });
    await look();
    expect(await row(id)).toMatchObject({ status: 'dispatched', holderPersonId: null, holderUnitId: node('east/1/group1') });
    const next = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    await act(await running.as('secretary'), next.id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    expect(await row(next.id)).toMatchObject({ holderPersonId: null, holderUnitId: node('east/1/group1') });
  });

  it('should notice an end that was entered after it came, when that time had been looked at before', async () => {
    const { id } = await takenByMember();
    await look();
    await leaves('member', running.clock.now() - 5 * MINUTE);
    await look();
    expect(await row(id)).toMatchObject({ status: 'dispatched', holderPersonId: null });
  });

  it('should set one alarm however often and from however many processes it is looked, and leave alone who serves on in another post', async () => {
    const { id } = await takenByMember();
    const other = await takenBy('secretary', 'east/1/branch', 2);
    await leaves('member', running.clock.now());
    await running.dataSource.manager.update(RoleAssignment, { personId: 'person-secretary' }, { validTo: running.clock.now() });
    await running.dataSource.manager.insert(RoleAssignment, { id: 'role-grid', tenantId: running.district.tenantId, personId: 'person-secretary', role: 'gridWorker', nodeId: node('east/1'), validFrom: 0, validTo: null });
    running.clock.forward(MINUTE);
    const again = await running.restart();
    running = again;
    await Promise.all([again.app.get(FindStranded).round(), again.app.get(FindStranded).round()]);
    running.clock.forward(MINUTE);
    await again.app.get(FindStranded).round();
    expect(await again.dataSource.manager.countBy(DueWork, { kind: STRANDED_WORK, subjectId: id })).toBe(1);
    await running.settled();
    expect(await row(id)).toMatchObject({ status: 'dispatched', holderPersonId: null });
    expect(await row(other)).toMatchObject({ status: 'inProgress', holderPersonId: 'person-secretary' });
  });

  it('should go one level up where nobody is left in the unit, with the question that was asked still open', async () => {
    const id = await takenBy('community', 'east/village', 2);
    const { dueAt } = await row(id);
    await act(await running.as('community'), id, 'ask', { question: '几楼？' });
    const { clockResumesAt } = await row(id);
    await leaves('community', running.clock.now());
    await look();
    expect(await row(id)).toMatchObject({ status: 'awaitingReporter', holderUnitId: node('east'), holderUnitKind: 'town', holderPersonId: null, tier: 2, clockResumesAt });
    expect(await told('town')).toContain(`takenOver ${id}`);
    running.clock.forward(10 * 24 * HOUR);
    await running.settled();
    const after = await row(id);
    expect(after).toMatchObject({ status: 'inProgress', holderUnitId: node('east') });
    expect(after.dueAt).toBeGreaterThan(dueAt ?? Infinity);
    await act(await running.as('town'), id, 'resolve', { resolution: 'explained', answer: '已经说明' });
    expect((await legs(id)).map(({ outcome, unitId }) => `${outcome} ${unitId}`)).toEqual([`handedBack ${node('east/village')}`, `resolved ${node('east')}`]);
  });

  it('should move what a split group had to the group of the door, and one level up where the door is not known', async () => {
    const { id, lookupCode } = await takenByMember();
    const noDoor = await report(running.visitor());
    await act(await running.as('secretary'), noDoor.id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    expect(await row(noDoor.id)).toMatchObject({ holderUnitId: node('east/1/group1') });
    const [before, beforeUp] = [await row(id), await row(noDoor.id)];
    await changes([
      { what: 'opened', key: 'new', kind: 'partyGroup', name: '第1网格第2党小组', parentId: node('east/1/branch') },
      { what: 'moved', nodeId: 'zone-1', parentId: 'new' }, { what: 'moved', nodeId: 'zone-2', parentId: 'new' }, closing('east/1/group1'),
    ]);
    const now = await row(id);
    expect(now).toMatchObject({ status: 'dispatched', tier: 1, holderUnitKind: 'partyGroup', holderPersonId: null, dueAt: before.dueAt, limitFrom: before.limitFrom, submittedAt: before.submittedAt });
    expect(now.holderUnitId).not.toBe(node('east/1/group1'));
    expect(await row(noDoor.id)).toMatchObject({ status: 'dispatched', tier: 2, holderUnitId: node('east/1/branch'), dueAt: beforeUp.dueAt });
    expect((await running.visitor(lookupCode).call('get', '/api/requests/{id}', { path: { id } })).timeline.at(-1)).toMatchObject({ type: 'takenOver', data: { fromUnit: '第1网格第1党小组', unit: '第1网格第2党小组' } });
    expect((await legs(id)).map(({ outcome }) => outcome)).toEqual(['unitClosed', null]);
    expect(await told('secretary')).toContain(`takenOver ${noDoor.id}`);
  });

  it('should move to the successor what a closed branch sorts, works on, has suspended and has answered, over a restart', async () => {
    const secretary = await running.as('secretary');
    const waiting = (await report(running.visitor())).id;
    const [atWork, stopped, answered] = [await takenBy('secretary', 'east/1/branch', 2), await takenBy('secretary', 'east/1/branch', 2), await takenBy('secretary', 'east/1/branch', 2)];
    await act(secretary, stopped, 'suspend', { reason: 'S2', until: new Date(running.clock.now() + 48 * HOUR).toISOString(), explanation: '等检测' });
    await act(secretary, answered, 'resolve', { resolution: 'solved', answer: '清走了' });
    const before = await Promise.all([waiting, atWork, stopped, answered].map(row));
    await (await running.as('admin')).call('post', '/api/org/changes', { headers: key(), body: { from: '2026-03-04', changes: [
      { what: 'moved', nodeId: node('east/1/group1'), parentId: node('east/2/branch') }, closing('east/1/branch', 'east/2/branch') as never,
    ] } });
    await running.settled();
    running = await running.restart();
    running.clock.forward(MINUTE);
    await running.settled();
    const after = await Promise.all([waiting, atWork, stopped, answered].map(row));
    expect(after.map(({ status }) => status)).toEqual(['submitted', 'dispatched', 'suspended', 'answered']);
    for (const [n, one] of after.entries()) expect(one).toMatchObject({ holderUnitId: node('east/2/branch'), branchId: node('east/1/branch'), firstReceiverId: before[n]?.firstReceiverId, dueAt: before[n]?.dueAt });
    // The secretary has moved with the branch.
    const moved = await running.as('secretary');
    await act(moved, atWork, 'sign');
    running.clock.forward(48 * HOUR);
    await running.settled();
    expect(await row(stopped)).toMatchObject({ status: 'inProgress', holderUnitId: node('east/2/branch') });
    await act(await running.as('secretary'), waiting, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    expect(await row(waiting)).toMatchObject({ status: 'dispatched', holderUnitId: node('east/2/branch') });
    await running.counted();
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('should ask the successor of a closed department to help on, hand its account list over, and give the rest to the dispatch centre', async () => {
    const led = await takenBy('secretary', 'east/1/branch', 2);
    await act(await running.as('secretary'), led, 'addAssistant', { units: [{ unitId: node('SW'), task: '查水表井' }] });
    const [listed, atWork] = [await takenBy('water', 'SW', 3), await takenBy('water', 'SW', 3)];
    await act(await running.as('water'), listed, 'defer', { reason: '等预算', nextReportAt: new Date(running.clock.now() + 240 * HOUR).toISOString() });
    const [, helped] = await legs(led);
    await changes([closing('SW', 'CGZF')]);
    expect(await row(listed)).toMatchObject({ status: 'deferred', holderUnitId: node('CGZF') });
    expect(await row(atWork)).toMatchObject({ status: 'dispatched', holderUnitId: node('CGZF') });
    const [, gone, instead] = await legs(led);
    expect(gone).toMatchObject({ unitId: node('SW'), outcome: 'unitClosed' });
    expect(instead).toMatchObject({ unitId: node('CGZF'), part: 'assist', task: '查水表井', dueAt: helped?.dueAt, outcome: null });
    expect(await row(led)).toMatchObject({ holderUnitId: node('east/1/branch'), status: 'inProgress', openAssists: 1 });
    const enforcement = await running.as('enforcement');
    const { version } = await enforcement.call('get', '/api/requests/{id}', { path: { id: led } });
    await enforcement.call('post', '/api/requests/{id}/legs/{seq}/sign', { path: { id: led, seq: instead?.seq ?? 0 }, headers: key(), body: { expectedVersion: version } });
    await changes([closing('CGZF')]);
    expect(await row(atWork)).toMatchObject({ status: 'dispatched', holderUnitId: node('centre'), tier: 3 });
    expect(await row(led)).toMatchObject({ openAssists: 0, status: 'inProgress' });
    expect(await told('dispatcher')).toContain(`takenOver ${atWork}`);
    expect(await told('secretary')).toContain(`assistEnded ${led}`);
  });

  it('should go through more than one piece of work names at a time, each request by itself, and do nothing more when it is done again', async () => {
    const first = await row((await report(running.visitor())).id);
    const many = Array.from({ length: 230 }, (_, n) => ({ ...first, id: `many-${String(n).padStart(3, '0')}`, number: `M${n}`, lookupHash: `hash-${n}`, sourceId: null }));
    for (let from = 0; from < many.length; from += 50) await running.dataSource.manager.insert(RequestRow, many.slice(from, from + 50) as never);
    await changes([{ what: 'moved', nodeId: node('east/1/group1'), parentId: node('east/2/branch') }, closing('east/1/branch', 'east/2/branch')]);
    expect(await running.dataSource.manager.countBy(RequestRow, { holderUnitId: node('east/1/branch') })).toBe(0);
    expect(await running.dataSource.manager.countBy(RequestRow, { holderUnitId: node('east/2/branch'), status: 'submitted', version: 2 })).toBe(231);
    await running.dataSource.manager.update(DueWork, { kind: ORG_CLOSED_WORK }, { status: 'pending' });
    await running.dataSource.manager.update(DueWork, { kind: STRANDED_WORK }, { status: 'pending' });
    await running.settled();
    expect(await running.dataSource.manager.countBy(RequestRow, { holderUnitId: node('east/2/branch'), version: 2 })).toBe(231);
    expect(await running.dataSource.manager.countBy(DueWork, { status: 'dead' })).toBe(0);
  });

  it('should not send anything to a unit that is no more', async () => {
    const id = await takenBy('secretary', 'east/1/branch', 2);
    await changes([closing('SW')]);
    const dispatcher: Api = await running.as('dispatcher');
    await expect(act(dispatcher, id, 'reassign', { unitId: node('SW'), reason: '水务' })).rejects.toMatchObject({ status: 422, code: 'REQUEST.UNIT_CANNOT_TAKE' });
  });
});
