import { type Api, type RunningApp, startApp } from '../../testing/start-app.js';
import { agreed, neighboursAtOdds, openBody, opened, prepared, read, to, PARTY_PHONE } from '../../testing/neighbours-at-odds.js';

const refused = (code: string, status?: number): unknown => expect.objectContaining({ code: `MEDIATION.${code}`, ...(status === undefined ? {} : { status }) });

describe('what mediation refuses', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const informal = async (requestId: string, expectedVersion: number, change: object = {}, login = 'secretary') =>
    (await running.as(login)).call('post', '/api/requests/{id}/mediations/informal', {
      ...to(requestId), body: { expectedVersion, dispute: 'betweenPeople', nobodyInDanger: true, voluntary: true, agreed: '以后晾衣服先拧干', agreedOn: '2026-03-04', ...change },
    });

  it('records a talk among neighbours, only by whoever has the request and of their free will', async () => {
    const { requestId, version, resident } = await neighboursAtOdds(running);
    await expect(informal(requestId, version, { voluntary: false })).rejects.toEqual(refused('NOT_VOLUNTARY', 422));
    await expect(informal(requestId, version, { agreedOn: '2026-03-05' })).rejects.toEqual(refused('FUTURE_DATE', 422));
    await expect(informal(requestId, version, {}, 'community')).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HOLDER' });
    await expect(informal(requestId, version, {}, 'other-secretary')).rejects.toMatchObject({ status: 404 });
    const { id } = await informal(requestId, version);
    expect((await resident.call('get', '/api/requests/{id}', { path: { id: requestId } })).timeline.at(-1)).toMatchObject({ type: 'settledInformally', text: null });
    // It may become a case of the committee, and was never one.
    const secretary = await running.as('secretary');
    const { requestVersion, formal } = await secretary.call('get', '/api/requests/{id}/mediations', { path: { id: requestId } });
    expect(formal).toEqual([]);
    const { items: looks } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'mediation.read' } });
    expect(looks.filter(({ objectId }) => objectId === requestId)).toMatchObject([{ person: { id: 'person-secretary' }, about: 'request', detail: { part: 'agreed' } }]);
    await secretary.call('post', '/api/requests/{id}/mediations', { ...to(requestId), body: openBody(running, requestVersion, { informalId: id }) });
  });

  it.each([
    [{ matterCode: '0201' }, {}, 'NOT_MEDIABLE', /事项清单/],
    [{ matterCode: '0103' }, {}, 'FAMILY_TO_COMMITTEE', /110.*12338/],
    [{ urgency: 'U1' as const }, {}, 'CALL_FIRST', /110/],
    [{}, { nobodyInDanger: false }, 'CALL_FIRST', /110/],
    [{}, { dispute: 'withGovernment' as const }, 'WITH_GOVERNMENT', /1\+1\+9\+N/],
  ])('sends %j %j to the right door', async (matter, body, code, says) => {
    const { requestId, version } = await neighboursAtOdds(running, matter);
    await expect(informal(requestId, version, body)).rejects.toMatchObject({ code: `MEDIATION.${code}`, message: expect.stringMatching(says) });
  });

  it('opens a case between two at least, with a guardian for a minor, at a committee of the place, one at a time', async () => {
    const { requestId, version } = await neighboursAtOdds(running);
    const secretary = await running.as('secretary');
    const open = (change: Parameters<typeof openBody>[2], api: Api = secretary) => api.call('post', '/api/requests/{id}/mediations', { ...to(requestId), body: openBody(running, version, change) });
    await expect(open({ parties: [{ name: '一个人' }] })).rejects.toEqual(refused('TWO_PARTIES_NEEDED', 422));
    await expect(open({ parties: [{ name: '甲' }, { name: '小朋友', minor: true }] })).rejects.toEqual(refused('GUARDIAN_NEEDED', 422));
    await expect(open({ committeeId: running.district.node('west/village') })).rejects.toEqual(refused('UNKNOWN_COMMITTEE', 422));
    await expect(open({ dispute: 'withGovernment' })).rejects.toEqual(refused('WITH_GOVERNMENT', 409));
    await expect(open({ nobodyInDanger: false })).rejects.toEqual(refused('CALL_FIRST', 409));
    await expect(open({}, await running.as('town'))).rejects.toMatchObject({ code: 'REQUEST.NOT_HOLDER' });
    await open({ parties: [{ name: '甲' }, { name: '小朋友', minor: true, representation: 'guardian', representativeName: '孩子的妈妈' }] });
    await expect(open({})).rejects.toMatchObject({ code: 'REQUEST.CHANGED_MEANWHILE' });
    await expect(secretary.call('post', '/api/requests/{id}/mediations', { ...to(requestId), body: openBody(running, version + 1) })).rejects.toEqual(refused('UNDER_WAY', 409));
  });

  it('holds no meeting before all agreed to mediate and somebody without a tie accepted', async () => {
    const { id } = await opened(running);
    const community = await running.as('community');
    const [a = '', b = ''] = (await read(community, id)).parties.map((party) => party.id);
    const meet = (expectedVersion: number, heldAt = '2026-03-04T09:00:00+08:00') =>
      community.call('post', '/api/mediations/{id}/steps/meet', { ...to(id), body: { expectedVersion, heldAt, place: '议事厅', partyIds: [a], record: '谈了' } });
    const consent = (expectedVersion: number, partyId: string, on = '2026-03-04') => community.call('post', '/api/mediations/{id}/steps/agreeToMediate', { ...to(id), body: { expectedVersion, partyId, on } });
    const appoint = (expectedVersion: number, login: string) => community.call('post', '/api/mediations/{id}/steps/appoint', { ...to(id), body: { expectedVersion, personId: running.district.person(login) } });
    const accept = async (expectedVersion: number, login: string, relations: ['none' | 'family', 'none'] | ['none']) =>
      (await running.as(login)).call('post', '/api/mediations/{id}/steps/accept', { ...to(id), body: { expectedVersion, relations: relations.map((relation, n) => ({ partyId: n === 0 ? a : b, relation })) } });

    await expect(meet(1)).rejects.toEqual(refused('CONSENT_MISSING'));
    await expect(consent(1, 'nobody')).rejects.toEqual(refused('UNKNOWN_PART', 422));
    await expect(consent(1, a, '2026-03-05')).rejects.toEqual(refused('FUTURE_DATE', 422));
    await consent(1, a);
    await consent(2, b);
    await expect(meet(3)).rejects.toEqual(refused('MEDIATOR_MISSING'));
    await expect(appoint(3, 'stranger')).rejects.toEqual(refused('UNKNOWN_PART'));
    await appoint(3, 'gridworker');
    await expect(accept(4, 'gridworker', ['none'])).rejects.toEqual(refused('DECLARATION_INCOMPLETE', 422));
    await expect(accept(4, 'community', ['none', 'none'])).rejects.toEqual(refused('ILLEGAL_STEP'));
    await accept(4, 'gridworker', ['family', 'none']);
    expect((await read(community, id)).mediators).toMatchObject([{ active: false, end: 'conflict' }]);
    await expect(meet(5)).rejects.toEqual(refused('MEDIATOR_MISSING'));
    await expect(appoint(5, 'gridworker')).rejects.toEqual(refused('MEDIATOR_CONFLICT'));
    await appoint(5, 'secretary');
    await accept(6, 'secretary', ['none', 'none']);

    const mediatorId = (await read(community, id)).mediators[1]?.id ?? '';
    await community.call('post', '/api/mediations/{id}/steps/challenge', { ...to(id), body: { expectedVersion: 7, mediatorId, partyId: b } });
    await expect(meet(8)).rejects.toEqual(refused('MEDIATOR_MISSING'));
    await appoint(8, 'community');
    await accept(9, 'community', ['none', 'none']);
    await expect(meet(10, '2026-03-04T20:00:00+08:00')).rejects.toEqual(refused('FUTURE_DATE'));
    await meet(10);
    await expect(meet(10)).rejects.toMatchObject({ status: 409, code: 'MEDIATION.CHANGED_MEANWHILE' });
  });

  it('goes on after a month only if every party agrees, and not once a party has left', async () => {
    const { id, parties } = await prepared(running);
    running.clock.forward(40 * 24 * 3_600_000);
    const community = await running.as('community');
    const meet = (expectedVersion: number) => community.call('post', '/api/mediations/{id}/steps/meet', { ...to(id), body: { expectedVersion, heldAt: '2026-04-10T09:00:00+08:00', place: '议事厅', partyIds: [], record: '谈了' } });
    const prolong = (partyIds: string[], until: string) => community.call('post', '/api/mediations/{id}/steps/prolong', { ...to(id), body: { expectedVersion: 5, partyIds, until } });
    await expect(meet(5)).rejects.toMatchObject({ code: 'MEDIATION.LIMIT_PASSED', message: expect.stringContaining('2026-04-04') });
    await expect(prolong(parties.slice(1), '2026-05-04')).rejects.toEqual(refused('BOTH_MUST_AGREE', 422));
    await expect(prolong([...parties], '2026-04-01')).rejects.toEqual(refused('BOTH_MUST_AGREE', 422));
    await prolong([...parties], '2026-05-04');
    await meet(6);
    await community.call('post', '/api/mediations/{id}/steps/callOff', { ...to(id), body: { expectedVersion: 7, partyId: parties[0] ?? '', on: '2026-04-12' } });
    expect(await read(community, id)).toMatchObject({ status: 'calledOff', commands: ['agreeToHandOver', 'handOver'] });
    await expect(meet(8)).rejects.toEqual(refused('ILLEGAL_STEP', 409));
  });

  it('takes no agreement for signed before it is, and lets no spoken one to court', async () => {
    const { id, parties, mediatorId } = await prepared(running);
    const community = await running.as('community');
    await community.call('post', '/api/mediations/{id}/steps/meet', { ...to(id), body: { expectedVersion: 5, heldAt: '2026-03-04T09:00:00+08:00', place: '议事厅', partyIds: [...parties], record: '谈好了' } });
    const drawUp = (expectedVersion: number, form: 'written' | 'oral') => community.call('post', '/api/mediations/{id}/steps/drawUp', {
      ...to(id), body: { expectedVersion, form, facts: '滴水', copies: 3, agreedOn: '2026-03-04', terms: [{ partyId: parties[0] ?? '', what: '改装', way: '自行', place: '阳台', dueOn: '2026-03-10' }] },
    });
    const sign = (expectedVersion: number, by: string[], sealedOn?: string) => community.call('post', '/api/mediations/{id}/steps/putInEffect', {
      ...to(id), body: { expectedVersion, signatures: by.map((one) => ({ by: one, on: '2026-03-04' })), ...(sealedOn === undefined ? {} : { sealedOn }) },
    });
    await drawUp(6, 'written');
    await expect(sign(7, [...parties, mediatorId])).rejects.toEqual(refused('SIGNATURE_MISSING', 422));
    await expect(sign(7, [...parties], '2026-03-04')).rejects.toEqual(refused('SIGNATURE_MISSING', 422));
    await drawUp(7, 'oral');
    const { version } = await sign(8, []);
    expect(await read(community, id)).toMatchObject({ status: 'inEffect', effectiveOn: '2026-03-04', window: null });
    await expect(community.call('post', '/api/mediations/{id}/steps/applyToCourt', { ...to(id), body: { expectedVersion: version, partyIds: [...parties], on: '2026-03-04' } })).rejects.toEqual(refused('ORAL_NOT_CONFIRMED'));
  });

  it('hands no file on without the consent of every party, and tells the reporter to whom it went', async () => {
    const { id, requestId, parties, version, resident } = await agreed(running, '2026-03-04');
    const community = await running.as('community');
    const consent = (partyIds: string[], own: object = {}) => community.call('post', '/api/mediations/{id}/steps/agreeToHandOver', {
      ...to(id), body: { expectedVersion: version, receiver: '南沙街道综治中心', reason: '另有邻里纠纷要一并处理', withPhones: false, partyIds, on: '2026-03-04', ...own },
    });
    const file = (handoverId: string) => community.call('get', '/api/mediations/{id}/files/{handoverId}', { path: { id, handoverId } });
    await expect(consent(parties.slice(0, 1))).rejects.toEqual(refused('HANDOVER_CONSENT_MISSING', 409));
    await expect(community.call('post', '/api/mediations/{id}/steps/handOver', { ...to(id), body: { expectedVersion: version, handoverId: 'none' } })).rejects.toEqual(refused('HANDOVER_CONSENT_MISSING'));
    await expect(file('none')).rejects.toEqual(refused('HANDOVER_CONSENT_MISSING'));
    await consent([...parties]);
    const handoverId = (await read(community, id)).handovers[0]?.id ?? '';
    await expect(file(handoverId)).rejects.toEqual(refused('HANDOVER_CONSENT_MISSING'));
    await community.call('post', '/api/mediations/{id}/steps/handOver', { ...to(id), body: { expectedVersion: version + 1, handoverId } });
    const whole = await file(handoverId);
    expect(whole.mediation).toMatchObject({ meetings: [{ place: '社区议事厅' }], parties: [{ name: '欧阳婉清', phoneMasked: null }, { name: '梁伟强' }] });
    const { items: looks } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'mediation.read' } });
    expect(looks.filter(({ objectId, detail }) => objectId === id && detail['part'] === 'file')).toMatchObject([{ person: { id: 'person-community' } }]);
    expect(whole.timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['submitted', 'mediationAgreed', 'fileHandedOver']));
    // With their numbers only where they agreed to that, and then the trail says so.
    expect(JSON.stringify(whole)).not.toContain(PARTY_PHONE);
    await consent([...parties], { expectedVersion: version + 2, receiver: '区综治中心', withPhones: true });
    const second = (await read(community, id)).handovers.find(({ receiver }) => receiver === '区综治中心')?.id ?? '';
    await community.call('post', '/api/mediations/{id}/steps/handOver', { ...to(id), body: { expectedVersion: version + 3, handoverId: second } });
    const { mediation: handedOn } = await file(second);
    expect([handedOn.parties.map(({ phoneMasked }) => phoneMasked), handedOn.partyLooks]).toEqual([[PARTY_PHONE, null], []]);
    // Whose number it is finds among the looks that it left with the file; the file itself tells nothing of looks.
    expect((await read(community, id)).partyLooks).toEqual([{ partyId: parties[0], at: expect.any(String), by: expect.objectContaining({ id: 'person-community' }), reason: '另有邻里纠纷要一并处理' }]);
    const { items: after } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'mediation.read' } });
    expect(after.filter(({ detail }) => detail['part'] === 'fileWithPhones')).toMatchObject([{ person: { id: 'person-community' }, objectId: id }]);
    const seen = (await resident.call('get', '/api/requests/{id}', { path: { id: requestId } })).timeline.findLast(({ data }) => data['receiver'] === '南沙街道综治中心');
    expect(seen).toMatchObject({ type: 'fileHandedOver', data: { receiver: '南沙街道综治中心' } });
  });

  it('does not go on while the request is not being worked on', async () => {
    const { requestId, version } = await neighboursAtOdds(running);
    const secretary = await running.as('secretary');
    const answered = await secretary.call('post', '/api/requests/{id}/commands/resolve', { ...to(requestId), body: { expectedVersion: version, resolution: 'explained', answer: '讲清楚了' } });
    await expect(informal(requestId, answered.version)).rejects.toEqual(refused('REQUEST_NOT_IN_PROGRESS', 409));
    await expect(secretary.call('post', '/api/requests/{id}/mediations', { ...to(requestId), body: openBody(running, answered.version) })).rejects.toEqual(refused('REQUEST_NOT_IN_PROGRESS', 409));
  });
});
