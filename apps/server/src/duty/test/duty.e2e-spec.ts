import { RoleAssignment } from '../../access/index.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RequestRow } from '../../requests/index.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { AbsenceRow } from '../infrastructure/absence.entity.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const to = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('members who are away', () => {
  let running: RunningApp;
  let as: Readonly<Record<'member' | 'colleague' | 'secretary' | 'stranger', Api>>;
  let group: string;

  beforeEach(async () => {
    running = await startApp();
    group = running.district.node('east/1/group1');
    const logins = ['member', 'colleague', 'secretary', 'stranger'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  const at = (ms: number): string => new Date(running.clock.now() + ms).toISOString();
  const away = (from: number, until: number) => as.member.call('post', '/api/me/absences', { headers: key(), body: { from: at(from), to: at(until) } });
  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  /** At the door of the member's zone, sent to tier 1. */
  async function toZone(urgency: 'U2' | 'U3' = 'U3'): Promise<{ id: string; version: number; lookupCode: string }> {
    const receipt = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    const { version } = await (await running.as('secretary')).call('post', '/api/requests/{id}/commands/triage', { ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 1, urgency } });
    return { id: receipt.id, version, lookupCode: receipt.lookupCode };
  }

  it('should send a request to the member of the zone, and past them to the group while they are away, have left or hold enough', async () => {
    const here = await toZone();
    expect(await row(here.id)).toMatchObject({ holderUnitId: group, holderPersonId: 'person-member' });
    const { id } = await away(-HOUR, 2 * DAY);
    expect(await row((await toZone()).id)).toMatchObject({ holderUnitId: group, holderPersonId: null });
    await as.member.call('post', '/api/me/absences/{id}/end', to(id));
    expect(await row((await toZone()).id)).toMatchObject({ holderPersonId: 'person-member' });
    await running.dataSource.manager.update(RoleAssignment, { personId: 'person-member' }, { validTo: running.clock.now() });
    expect(await row((await toZone()).id)).toMatchObject({ holderPersonId: null });
    await running.dataSource.manager.update(RoleAssignment, { personId: 'person-member' }, { validTo: null });
    for (let n = 0; n < 4; n++) await toZone();
    expect(await running.dataSource.manager.countBy(RequestRow, { holderPersonId: 'person-member', open: true })).toBe(5);
    expect(await row((await toZone()).id)).toMatchObject({ holderUnitId: group, holderPersonId: null });
  });

  it('should put what a member holds back into the group\'s queue when the absence begins, with the limit running on', async () => {
    const taken = await toZone();
    const waiting = await toZone();
    await as.member.call('post', '/api/requests/{id}/commands/sign', { ...to(taken.id), body: { expectedVersion: taken.version } });
    const before = [await row(taken.id), await row(waiting.id)];
    await away(HOUR, DAY);
    running.clock.forward(HOUR - 1);
    await running.settled();
    expect(await row(taken.id)).toMatchObject({ holderPersonId: 'person-member' });
    running.clock.forward(1);
    await running.settled();
    const after = [await row(taken.id), await row(waiting.id)];
    for (const [n, now] of after.entries()) {
      expect(now).toMatchObject({ status: 'dispatched', holderUnitId: group, holderPersonId: null, signedAt: null, tier: 1, dueAt: before[n]?.dueAt, limitFrom: before[n]?.limitFrom });
    }
    expect(after[1]).toMatchObject({ climbAt: before[1]?.climbAt, signDueAt: before[1]?.signDueAt });
    expect((await read(running.visitor(taken.lookupCode), taken.id)).timeline.at(-1)).toMatchObject({ type: 'handedBack', text: null, actor: { role: 'system', name: null }, data: { unit: '第1网格第1党小组' } });
    as = { ...as, colleague: await running.as('colleague') };
    expect((await as.colleague.call('get', '/api/notices')).items.filter(({ type }) => type === 'handedBack').map(({ requestId }) => requestId).sort()).toEqual([taken.id, waiting.id].sort());
    const { version } = await read(as.colleague, taken.id);
    await as.colleague.call('post', '/api/requests/{id}/commands/sign', { ...to(taken.id), body: { expectedVersion: version } });
    expect(await row(taken.id)).toMatchObject({ status: 'inProgress', holderPersonId: 'person-colleague' });
  });

  it('should keep the question open while the clock stands, for anybody of the group to go on from', async () => {
    const taken = await toZone();
    const { version } = await as.member.call('post', '/api/requests/{id}/commands/sign', { ...to(taken.id), body: { expectedVersion: taken.version } });
    await as.member.call('post', '/api/requests/{id}/commands/ask', { ...to(taken.id), body: { expectedVersion: version, question: '几楼？' } });
    await away(0, DAY);
    await running.settled();
    expect(await row(taken.id)).toMatchObject({ status: 'awaitingReporter', holderPersonId: null });
    const resident = running.visitor(taken.lookupCode);
    await resident.call('post', '/api/requests/{id}/commands/supply', { ...to(taken.id), body: { expectedVersion: (await row(taken.id)).version, text: '三楼' } });
    const { version: now } = await read(as.colleague, taken.id);
    await as.colleague.call('post', '/api/requests/{id}/commands/resolve', { ...to(taken.id), body: { expectedVersion: now, resolution: 'solved', answer: '已经清走了' } });
    expect(await row(taken.id)).toMatchObject({ status: 'answered' });
  });

  it('should do nothing for an absence that was taken back before it began', async () => {
    const { id } = await toZone();
    const absence = await away(HOUR, DAY);
    await as.member.call('post', '/api/me/absences/{id}/end', to(absence.id));
    running.clock.forward(2 * HOUR);
    await running.settled();
    expect(await row(id)).toMatchObject({ holderPersonId: 'person-member' });
    await expect((await running.as('member')).call('post', '/api/me/absences/{id}/end', to(absence.id))).rejects.toMatchObject({ status: 409, code: 'ABSENCE.ENDED' });
  });

  it('should let the secretary and not a stranger enter it, show it to them alone, and keep no reason', async () => {
    const body = { personId: 'person-member', to: at(DAY) };
    await expect(as.stranger.call('post', '/api/groups/{groupId}/absences', { path: { groupId: group }, headers: key(), body })).rejects.toMatchObject({ status: 403 });
    await expect((await running.as('other-secretary')).call('post', '/api/groups/{groupId}/absences', { path: { groupId: group }, headers: key(), body })).rejects.toMatchObject({ status: 404 });
    await expect(as.secretary.call('post', '/api/groups/{groupId}/absences', { path: { groupId: group }, headers: key(), body: { ...body, personId: 'person-stranger' } })).rejects.toMatchObject({ status: 422, code: 'DUTY.NOT_OF_GROUP' });
    await expect(as.member.call('post', '/api/me/absences', { headers: key(), body: { to: at(-HOUR) } })).rejects.toMatchObject({ status: 422, code: 'ABSENCE.DATES' });
    const entered = await as.secretary.call('post', '/api/groups/{groupId}/absences', { path: { groupId: group }, headers: key(), body });
    expect(entered).toEqual({ id: entered.id, person: { id: 'person-member', name: '陈志明' }, from: at(0), to: at(DAY), now: true });
    expect(await as.member.call('get', '/api/me/absences')).toEqual([entered]);
    expect(await as.secretary.call('get', '/api/groups/{groupId}/absences', { path: { groupId: group } })).toEqual([entered]);
    await expect(as.colleague.call('get', '/api/groups/{groupId}/absences', { path: { groupId: group } })).rejects.toMatchObject({ status: 403 });
    await expect(as.colleague.call('post', '/api/me/absences/{id}/end', to(entered.id))).rejects.toMatchObject({ status: 404 });
    const [kept] = await running.dataSource.manager.find(AbsenceRow);
    expect(Object.keys(kept ?? {}).sort()).toEqual(['endedAt', 'endsAt', 'enteredAt', 'enteredByPersonId', 'id', 'personId', 'startsAt', 'tenantId']);
  });

  it('should tell those on duty first, and the others when nobody is', async () => {
    const plan = (personIds: string[]) => as.secretary.call('post', '/api/groups/{groupId}/duty', { path: { groupId: group }, headers: key(), body: { day: '2026-03-04', people: personIds.map((personId) => ({ personId })) } });
    await expect(plan(['person-stranger'])).rejects.toMatchObject({ status: 422, code: 'DUTY.NOT_OF_GROUP' });
    expect(await plan(['person-colleague'])).toMatchObject({ day: '2026-03-04', people: [{ id: 'person-colleague' }] });
    const roster = await as.colleague.call('get', '/api/groups/{groupId}/duty', { path: { groupId: group } });
    expect(roster.days).toHaveLength(14);
    expect(roster.days[0]).toMatchObject({ day: '2026-03-04', people: [{ id: 'person-colleague' }] });
    await expect(as.stranger.call('get', '/api/groups/{groupId}/duty', { path: { groupId: group } })).rejects.toMatchObject({ status: 404 });
    await running.app.get(UnitOfWork).run((tx) => insertRows(tx, RoleAssignment, [{ id: 'role-third', tenantId: running.district.tenantId, personId: 'person-stranger', role: 'partyMember', nodeId: group, validFrom: 0, validTo: null }]));
    await away(-HOUR, DAY);
    const onDuty = await toZone();
    await running.settled();
    const told = async (api: Api, id: string): Promise<boolean> => (await api.call('get', '/api/notices')).items.some(({ type, requestId }) => type === 'triaged' && requestId === id);
    expect(await Promise.all([as.colleague, as.member, as.stranger].map((api) => told(api, onDuty.id)))).toEqual([true, false, false]);
    await plan([]);
    const forAll = await toZone();
    await running.settled();
    expect(await Promise.all([as.colleague, as.member, as.stranger].map((api) => told(api, forAll.id)))).toEqual([true, false, true]);
  });
});
