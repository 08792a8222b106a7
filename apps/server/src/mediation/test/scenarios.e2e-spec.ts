import { key, type RunningApp, startApp } from '../../testing/start-app.js';
import { agreed, prepared, read, to } from '../../testing/neighbours-at-odds.js';

const DAY = 24 * 3_600_000;

/** The acceptance scenario of mediation in the words in which it was agreed. */
describe('acceptance scenarios of mediation', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  /** To ten in the morning of that day; whoever signed in before has to do so again. */
  const on = async (day: string) => {
    running.clock.forward(Date.parse(`${day}T10:00:00+08:00`) - running.clock.now());
    return running.as('community');
  };

  it('10. Mediation agreement on 1 March → 司法确认 window ends 31 March (day 1 = next day); one-party application → blocked with court guidance', async () => {
    const { id, parties, version } = await agreed(running, '2026-03-01');
    let community = await running.as('community');
    expect((await read(community, id)).window).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-31', daysLeft: 27, state: 'none', missed: false });

    const apply = (partyIds: string[], day: string) =>
      community.call('post', '/api/mediations/{id}/steps/applyToCourt', { ...to(id), body: { expectedVersion: version, partyIds, on: day } });
    await expect(apply(parties.slice(0, 1), '2026-03-04')).rejects.toMatchObject({
      status: 422, code: 'MEDIATION.JOINT_APPLICATION_NEEDED', message: expect.stringContaining('人民法院起诉'),
    });

    community = await on('2026-03-31');
    expect((await read(community, id)).window).toMatchObject({ daysLeft: 0, missed: false });
    const moved = await apply([...parties], '2026-03-31');
    await community.call('post', '/api/mediations/{id}/steps/courtAnswers', { ...to(id), body: { expectedVersion: moved.version, answer: 'confirmed', on: '2026-03-31' } });
    expect((await read(community, id)).window).toMatchObject({ state: 'confirmed', appliedOn: '2026-03-31' });
  });

  it('10. on day 31 → 可起诉 instead', async () => {
    const { id, parties, version } = await agreed(running, '2026-03-01');
    const community = await on('2026-04-01');
    expect((await read(community, id)).window).toMatchObject({ missed: true });
    await expect(community.call('post', '/api/mediations/{id}/steps/applyToCourt', { ...to(id), body: { expectedVersion: version, partyIds: [...parties], on: '2026-04-01' } }))
      .rejects.toMatchObject({ status: 409, code: 'MEDIATION.WINDOW_MISSED', message: expect.stringMatching(/2026-03-31.*起诉/) });
  });

  it('10. countdown 30/20/7/1 days as notices, and none once both have applied', async () => {
    const { id, parties, version } = await agreed(running, '2026-03-04');
    const notices = async () => {
      await running.settled();
      const { items } = await (await running.as('community')).call('get', '/api/notices', {});
      return items.filter(({ type }) => type === 'mediationWindowNear').map(({ data }) => data['daysLeft']).reverse();
    };
    expect(await notices()).toEqual(['30']);
    running.clock.forward(10 * DAY);
    expect(await notices()).toEqual(['30', '20']);
    running.clock.forward(13 * DAY);
    expect(await notices()).toEqual(['30', '20', '7']);
    const community = await running.as('community');
    await community.call('post', '/api/mediations/{id}/steps/applyToCourt', { ...to(id), body: { expectedVersion: version, partyIds: [...parties], on: '2026-03-27' } });
    running.clock.forward(7 * DAY);
    expect(await notices()).toEqual(['30', '20', '7']);
  });

  it('a term that is due is asked about, and what was performed is not', async () => {
    const { id, version } = await agreed(running, '2026-03-04');
    let community = await on('2026-03-10');
    await running.settled();
    const reminder = (await community.call('get', '/api/notices', {})).items.find(({ type }) => type === 'mediationTermNear');
    expect(reminder).toMatchObject({ mediationId: id, requestId: null, digestId: null });
    const termId = (await read(community, id)).agreement?.terms[0]?.id ?? '';
    await community.call('post', '/api/mediations/{id}/steps/followUp', { ...to(id), body: { expectedVersion: version, termId, state: 'performed', note: '到阳台看过，已装好' } });
    community = await running.as('community');
    expect((await read(community, id)).agreement?.terms).toMatchObject([{ state: 'performed', note: '到阳台看过，已装好' }]);
    expect(await (await running.as('supervisor')).call('get', '/api/mediations/summary', {})).toMatchObject({ opened: 1, agreements: 1, termsDue: 1, termsPerformed: 1, confirmed: 0 });
  });

  it('the reporter reads that it began and that an agreement was reached, and nothing of its content', async () => {
    const { requestId, resident } = await agreed(running, '2026-03-01');
    const { timeline } = await resident.call('get', '/api/requests/{id}', { path: { id: requestId } });
    expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['mediationBegan', 'mediationAgreed']));
    expect(JSON.stringify(timeline)).not.toMatch(/晾衣架|滴水，打湿乙方/);
    const secretary = await running.as('secretary');
    const state = await secretary.call('get', '/api/requests/{id}/mediations', { path: { id: requestId } });
    expect(state).toMatchObject({ offers: 'mediated', mayOpen: true, formal: [{ status: 'inEffect', mayRead: true }] });
    await secretary.call('post', '/api/requests/{id}/commands/resolve', {
      ...to(requestId), body: { expectedVersion: state.requestVersion, resolution: 'mediated', answer: '双方已达成调解协议' },
    });
  });

  it('a mediation that fails offers to resolve the request so, and tells where to go', async () => {
    const { id, requestId, resident } = await prepared(running);
    await (await running.as('community')).call('post', '/api/mediations/{id}/steps/fail', { ...to(id), body: { expectedVersion: 5, note: '双方对赔偿数额谈不拢，已告知可以起诉或者到综治中心' } });
    const { timeline } = await resident.call('get', '/api/requests/{id}', { path: { id: requestId } });
    expect(timeline.at(-1)).toMatchObject({ type: 'mediationEnded', data: { outcome: 'failed' }, text: null });
    expect(await (await running.as('secretary')).call('get', '/api/requests/{id}/mediations', { path: { id: requestId } })).toMatchObject({ offers: 'mediationFailed' });
  });

  it('the same step with one key is taken once', async () => {
    const { id } = await prepared(running);
    const community = await running.as('community');
    const headers = key();
    const body = { expectedVersion: 5, heldAt: '2026-03-04T09:00:00+08:00', place: '议事厅', partyIds: [], record: '第一次' };
    const once = await community.call('post', '/api/mediations/{id}/steps/meet', { path: { id }, headers, body });
    expect(await community.call('post', '/api/mediations/{id}/steps/meet', { path: { id }, headers, body })).toEqual(once);
    expect((await read(community, id)).meetings).toHaveLength(1);
  });
});
