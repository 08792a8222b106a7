import type { Schemas } from '@yige/api-client';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const HOUR = 3_600_000;
const path = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('the way of a request', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  /** Sorted to the party group of the first eastern grid. */
  async function withTheGroup(): Promise<Schemas['ReceiptView']> {
    const receipt = await report(running.visitor());
    const secretary = await running.as('secretary');
    const { version, status } = await read(secretary, receipt.id);
    if (status === 'submitted' || (await read(secretary, receipt.id)).tier !== 1) {
      await secretary.call('post', '/api/requests/{id}/commands/triage', { ...path(receipt.id), body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    }
    return receipt;
  }

  it('should lead from the code at the door to the resident saying that it is done', async () => {
    const receipt = await withTheGroup();
    const resident = running.visitor(receipt.lookupCode);
    const member = await running.as('member');

    const waiting = await member.call('get', '/api/worklists/{view}', { path: { view: 'mine' } });
    expect(waiting.items.map((item) => item.id)).toContain(receipt.id);

    let { version } = await read(member, receipt.id);
    ({ version } = await member.call('post', '/api/requests/{id}/commands/sign', { ...path(receipt.id), body: { expectedVersion: version } }));
    ({ version } = await member.call('post', '/api/requests/{id}/commands/contact', { ...path(receipt.id), body: { expectedVersion: version, how: 'visit', note: '已到楼下看过', public: true } }));
    const resolved = await member.call('post', '/api/requests/{id}/commands/resolve', {
      ...path(receipt.id),
      body: { expectedVersion: version, resolution: 'solved', answer: '纸箱已经搬走，通道清出来了', note: '与业主说好不再堆放' },
    });
    expect(resolved).toMatchObject({ status: 'answered', tier: 1, holder: { signed: true } });

    const seen = await read(resident, receipt.id);
    expect(seen.timeline.map((entry) => entry.type)).toEqual(expect.arrayContaining(['submitted', 'triaged', 'signed', 'contacted', 'resolved']));
    expect(seen.timeline.some((entry) => entry.type === 'noted')).toBe(false);
    expect(seen.timeline.find((entry) => entry.type === 'signed')?.actor.name).toBe('陈');
    expect(seen.commands).toEqual(['rate', 'reopen']);

    const closed = await resident.call('post', '/api/requests/{id}/commands/rate', { ...path(receipt.id), body: { expectedVersion: resolved.version, contacted: true, satisfaction: 'satisfied', comment: '谢谢' } });
    expect(closed.status).toBe('closed');
    expect(await read(resident, receipt.id)).toMatchObject({ closeResult: 'solved', rating: { satisfaction: 'satisfied' } });
  });

  it('should climb from a member to the branch, through the dispatch centre to a department, and keep every leg', async () => {
    const receipt = await withTheGroup();
    const [member, secretary, dispatcher, water] = await Promise.all(['member', 'secretary', 'dispatcher', 'water'].map((login) => running.as(login)));
    if (!member || !secretary || !dispatcher || !water) throw new Error('an account is missing');

    let moved = await member.call('post', '/api/requests/{id}/commands/escalate', { ...path(receipt.id), body: { expectedVersion: (await read(member, receipt.id)).version, reason: '要业委会一起谈' } });
    expect(moved).toMatchObject({ tier: 2, status: 'dispatched', holder: { unit: { kind: 'branch' } } });
    moved = await secretary.call('post', '/api/requests/{id}/commands/escalate', {
      ...path(receipt.id),
      body: { expectedVersion: moved.version, reason: '水管破裂，要水务局修', to: 'department', departmentId: running.district.node('SW') },
    });
    expect(moved).toMatchObject({ tier: 3, holder: { unit: { kind: 'dispatchCentre' } } });

    const queue = await dispatcher.call('get', '/api/worklists/{view}', { path: { view: 'dispatch' } });
    expect(queue.items.map((item) => item.id)).toContain(receipt.id);
    const { timeline } = await read(dispatcher, receipt.id);
    expect(timeline.find((entry) => entry.type === 'noted')?.data).toEqual({ proposedUnit: '区水务局' });

    moved = await dispatcher.call('post', '/api/requests/{id}/commands/triage', {
      ...path(receipt.id),
      body: { expectedVersion: moved.version, matterCode: '0201', tier: 3, urgency: 'U2', unitId: running.district.node('SW') },
    });
    expect(moved.holder.unit.name).toBe('区水务局');
    moved = await water.call('post', '/api/requests/{id}/commands/sign', { ...path(receipt.id), body: { expectedVersion: moved.version } });
    await water.call('post', '/api/requests/{id}/commands/resolve', { ...path(receipt.id), body: { expectedVersion: moved.version, resolution: 'solved', answer: '水管已经换好' } });

    const { legs } = await read(secretary, receipt.id);
    expect(legs.slice(-4).map((leg) => [leg.tier, leg.unit.kind, leg.outcome])).toEqual([
      [1, 'partyGroup', 'escalated'],
      [2, 'branch', 'escalated'],
      [3, 'dispatchCentre', 'reassigned'],
      [3, 'department', 'resolved'],
    ]);
    expect((await read(member, receipt.id)).commands).toEqual([]);
  });

  it('should send a request that is not solved one level up, with the full limit again', async () => {
    const receipt = await withTheGroup();
    const member = await running.as('member');
    let { version } = await read(member, receipt.id);
    ({ version } = await member.call('post', '/api/requests/{id}/commands/sign', { ...path(receipt.id), body: { expectedVersion: version } }));
    ({ version } = await member.call('post', '/api/requests/{id}/commands/resolve', { ...path(receipt.id), body: { expectedVersion: version, resolution: 'solved', answer: '好了' } }));
    const resident = running.visitor(receipt.lookupCode);
    const reopened = await resident.call('post', '/api/requests/{id}/commands/reopen', { ...path(receipt.id), body: { expectedVersion: version, reason: 'nobodyCame' } });
    expect(reopened).toMatchObject({ status: 'dispatched', tier: 2, holder: { unit: { kind: 'branch' }, signed: false } });
    expect((await read(member, receipt.id)).commands).toEqual([]);
  });

  it('should let a closed request be reopened once within thirty days, and no later', async () => {
    const close = async (): Promise<{ receipt: Schemas['ReceiptView']; version: number }> => {
      const receipt = await withTheGroup();
      const member = await running.as('member');
      let { version } = await read(member, receipt.id);
      ({ version } = await member.call('post', '/api/requests/{id}/commands/sign', { ...path(receipt.id), body: { expectedVersion: version } }));
      ({ version } = await member.call('post', '/api/requests/{id}/commands/resolve', { ...path(receipt.id), body: { expectedVersion: version, resolution: 'solved', answer: '好了' } }));
      const resident = running.visitor(receipt.lookupCode);
      ({ version } = await resident.call('post', '/api/requests/{id}/commands/rate', { ...path(receipt.id), body: { expectedVersion: version, contacted: true, satisfaction: 'satisfied' } }));
      return { receipt, version };
    };
    const [early, late] = [await close(), await close()];
    running.clock.forward(29 * 24 * HOUR);
    await expect(
      running.visitor(early.receipt.lookupCode).call('post', '/api/requests/{id}/commands/reopen', { ...path(early.receipt.id), body: { expectedVersion: early.version, reason: 'notSolved' } }),
    ).resolves.toMatchObject({ status: 'dispatched' });
    running.clock.forward(2 * 24 * HOUR);
    await expect(
      running.visitor(late.receipt.lookupCode).call('post', '/api/requests/{id}/commands/reopen', { ...path(late.receipt.id), body: { expectedVersion: late.version, reason: 'notSolved' } }),
    ).rejects.toMatchObject({ status: 409, code: 'REQUEST.REOPEN_EXPIRED' });
  });

  it('should let the reporter withdraw, and end the leg that was open', async () => {
    const receipt = await withTheGroup();
    const resident = running.visitor(receipt.lookupCode);
    const { version } = await read(resident, receipt.id);
    const moved = await resident.call('post', '/api/requests/{id}/commands/withdraw', { ...path(receipt.id), body: { expectedVersion: version, comment: '邻居自己搬走了' } });
    expect(moved.status).toBe('withdrawn');
    expect((await read(resident, receipt.id)).legs.at(-1)?.outcome).toBe('withdrawn');
  });

  it('should let another unit than the handler close an answer to which nobody replied', async () => {
    const receipt = await withTheGroup();
    const secretary = await running.as('secretary');
    const community = await running.as('community');
    let { version } = await read(secretary, receipt.id);
    ({ version } = await secretary.call('post', '/api/requests/{id}/commands/triage', { ...path(receipt.id), body: { expectedVersion: version, matterCode: '0201', tier: 2, urgency: 'U3' } }));
    ({ version } = await secretary.call('post', '/api/requests/{id}/commands/sign', { ...path(receipt.id), body: { expectedVersion: version } }));
    ({ version } = await secretary.call('post', '/api/requests/{id}/commands/resolve', { ...path(receipt.id), body: { expectedVersion: version, resolution: 'mediated', answer: '两家谈好了' } }));
    const closed = await community.call('post', '/api/requests/{id}/commands/close', { ...path(receipt.id), body: { expectedVersion: version, result: 'noAnswer', note: '三次电话无人接听' } });
    expect(closed.status).toBe('closed');
    expect(await read(community, receipt.id)).toMatchObject({ closeResult: 'noAnswer' });
  });

  it('should take a request from a revoked or unknown code, and leave its place to be corrected', async () => {
    for (const code of ['DEAD', 'NEVERPRINTED']) {
      const receipt = await report(running.visitor(), { code, placeText: '菜市场后面' });
      expect(receipt).toMatchObject({ status: 'submitted', holder: { unit: { kind: 'dispatchCentre' } }, place: '菜市场后面' });
      const dispatcher = await running.as('dispatcher');
      const { version } = await read(dispatcher, receipt.id);
      const moved = await dispatcher.call('post', '/api/requests/{id}/commands/triage', {
        ...path(receipt.id),
        body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3', gridId: running.district.node('east/1') },
      });
      expect(moved.holder.unit.kind).toBe('partyGroup');
      expect((await read(running.visitor(receipt.lookupCode), receipt.id)).place).toContain('第1网格');
    }
  });

  it('should send a request to the member who answers for the door, and not keep the door', async () => {
    const receipt = await report(running.visitor(), { code: 'B1', householdId: 'household-1', text: '楼道堆满纸箱，杂物堵住楼道，走不过去' });
    const secretary = await running.as('secretary');
    const { version } = await read(secretary, receipt.id);
    const moved = await secretary.call('post', '/api/requests/{id}/commands/triage', { ...path(receipt.id), body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    expect(moved.holder.person?.id).toBe('person-member');
    const colleague = await running.as('colleague');
    await expect(read(colleague, receipt.id)).rejects.toMatchObject({ status: 404 });
    expect(JSON.stringify(await running.dataSource.query('SELECT * FROM request'))).not.toContain('household-1');
  });
});
