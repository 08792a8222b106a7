import { type RunningApp, startApp } from '../../testing/start-app.js';
import { HandlingLeg } from '../../requests/infrastructure/handling-leg.entity.js';
import { agreed, neighboursAtOdds, openBody, opened, PARTY_NAMES, PARTY_PHONE, prepared, read, to } from '../../testing/neighbours-at-odds.js';

const SECRET = new RegExp([...PARTY_NAMES, PARTY_PHONE, '晾衣架'].join('|'));

describe('who reads a mediation', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  it('should be nobody but the committee, its mediators and the branch that has the request', async () => {
    const { id } = await agreed(running, '2026-03-01');
    for (const login of ['community', 'secretary', 'gridworker']) expect(JSON.stringify(await read(await running.as(login), id))).toMatch(SECRET);
    for (const login of ['town', 'other-secretary', 'member', 'stranger']) await expect(read(await running.as(login), id)).rejects.toMatchObject({ status: 404 });
    const { items } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'mediation.read' } });
    // The newest first; what was read to make the case stands before these.
    const looks = items.filter(({ objectId }) => objectId === id).map(({ person, detail }) => [person?.id, detail['part']]);
    expect(looks.slice(0, 3)).toEqual([['person-gridworker', 'case'], ['person-secretary', 'case'], ['person-community', 'case']]);
    for (const login of ['dispatcher', 'supervisor', 'water', 'admin', 'auditor']) await expect(read(await running.as(login), id)).rejects.toMatchObject({ status: 403 });
  });

  it('should tell the dispatch centre, supervision and the town that there is one, and not a word of it', async () => {
    const { requestId } = await agreed(running, '2026-03-01');
    for (const login of ['dispatcher', 'supervisor', 'town']) {
      const api = await running.as(login);
      const state = await api.call('get', '/api/requests/{id}/mediations', { path: { id: requestId } });
      expect(state.formal).toMatchObject([{ status: 'inEffect', mayRead: false }]);
      const lists = await Promise.all([api.call('get', '/api/worklists/{view}', { path: { view: 'area' } }), api.call('get', '/api/requests/{id}', { path: { id: requestId } }), api.call('get', '/api/mediations/summary', {})]);
      expect(JSON.stringify([state, ...lists])).not.toMatch(SECRET);
    }
    await expect((await running.as('water')).call('get', '/api/requests/{id}/mediations', { path: { id: requestId } })).rejects.toMatchObject({ status: 404 });
  });

  it('should list cases without names, and keep names out of the tables in clear, of notices, events and kept answers', async () => {
    await prepared(running);
    const community = await running.as('community');
    const page = await community.call('get', '/api/mediations', { query: { open: true } });
    expect(page.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(page)).not.toMatch(SECRET);
    await running.settled();
    for (const table of ['mediation', 'mediation_party', 'mediator', 'notice', 'outbox_event', 'request_event', 'idempotency_record', 'due_work']) {
      expect([table, JSON.stringify(await running.dataSource.query(`SELECT * FROM ${table}`))]).toEqual([table, expect.not.stringMatching(new RegExp([...PARTY_NAMES, PARTY_PHONE].join('|')))]);
    }
  });

  it('should end with the mediation for a mediator whom a party refused', async () => {
    const { id, parties } = await opened(running).then(async (made) => {
      const whole = await read(await running.as('community'), made.id);
      return { id: made.id, parties: whole.parties.map((party) => party.id) };
    });
    const community = await running.as('community');
    await community.call('post', '/api/mediations/{id}/steps/appoint', { ...to(id), body: { expectedVersion: 1, personId: running.district.person('gridworker') } });
    expect((await (await running.as('gridworker')).call('get', '/api/mediations', { query: { view: 'mine' } })).items.map((item) => item.id)).toContain(id);
    const mediatorId = (await read(community, id)).mediators[0]?.id ?? '';
    await community.call('post', '/api/mediations/{id}/steps/challenge', { ...to(id), body: { expectedVersion: 2, mediatorId, partyId: parties[0] ?? '' } });
    expect((await (await running.as('gridworker')).call('get', '/api/mediations', { query: { view: 'mine' } })).items.map((item) => item.id)).not.toContain(id);
  });

  it('should open a telephone number to whoever mediates, with a reason that is kept', async () => {
    const { id, parties } = await prepared(running);
    const community = await running.as('community');
    expect((await read(community, id)).parties[0]).toMatchObject({ phoneMasked: '139****4455' });
    const body = { partyId: parties[0] ?? '', reason: '约第二次调解的时间' };
    await expect((await running.as('secretary')).call('post', '/api/mediations/{id}/contacts', { path: { id }, body })).rejects.toMatchObject({ code: 'MEDIATION.COMMITTEE_ONLY' });
    expect(await community.call('post', '/api/mediations/{id}/contacts', { path: { id }, body })).toEqual({ phone: PARTY_PHONE });
    expect(await running.dataSource.query('SELECT person_id, reason FROM mediation_contact_view')).toMatchObject([{ person_id: 'person-community', reason: '约第二次调解的时间' }]);
  });

  it('should show nothing to a unit that only assists', async () => {
    const { id, requestId } = await prepared(running);
    const leg = await running.dataSource.manager.findOneByOrFail(HandlingLeg, { requestId });
    await running.dataSource.manager.insert(HandlingLeg, { ...leg, id: 'assisting', seq: 9, part: 'assist', unitId: running.district.node('east'), unitKind: 'town', personId: null });
    const town = await running.as('town');
    await expect(read(town, id)).rejects.toMatchObject({ status: 404 });
    const state = await town.call('get', '/api/requests/{id}/mediations', { path: { id: requestId } });
    expect(state).toMatchObject({ mayOpen: false, formal: [{ mayRead: false }] });
  });

  it('should let the committee mediate a family matter, and keep the request itself from it', async () => {
    const { requestId, version } = await neighboursAtOdds(running, { matterCode: '0103' });
    const { id } = await (await running.as('secretary')).call('post', '/api/requests/{id}/mediations', { ...to(requestId), body: openBody(running, version) });
    const community = await running.as('community');
    expect((await read(community, id)).parties).toHaveLength(2);
    await expect(community.call('get', '/api/requests/{id}', { path: { id: requestId } })).rejects.toMatchObject({ status: 404 });
    await expect((await running.as('town')).call('get', '/api/requests/{id}/mediations', { path: { id: requestId } })).rejects.toMatchObject({ status: 404 });
  });

  it('should let the branch read, and leave the steps to the committee', async () => {
    const { id, parties } = await prepared(running);
    const secretary = await running.as('secretary');
    expect((await read(secretary, id)).commands).toEqual([]);
    await expect(secretary.call('post', '/api/mediations/{id}/steps/callOff', { ...to(id), body: { expectedVersion: 5, partyId: parties[0] ?? '', on: '2026-03-04' } })).rejects.toMatchObject({ status: 403, code: 'MEDIATION.COMMITTEE_ONLY' });
  });
});
