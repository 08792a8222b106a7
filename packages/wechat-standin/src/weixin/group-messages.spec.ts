import { openStage, type Stage } from '../testing/stage.js';

const CREATE = '/cgi-bin/message/wxopen/activityid/create';
const TOOL_TEMPLATE = '4A68CBB88A92B0A9311848DBA1E94A199B166463';

describe('cards that change', () => {
  let stage: Stage;
  let activity_id: string;
  beforeEach(async () => {
    stage = await openStage();
    activity_id = String((await stage.appGet(CREATE))['activity_id']);
  });
  afterEach(() => stage.close());
  const update = async (body: object) => (await stage.app('/cgi-bin/message/wxopen/updatablemsg/send', { activity_id, ...body }))['errcode'];
  const tool = async (body: object) =>
    (await stage.app('/cgi-bin/message/wxopen/chattoolmsg/send', { activity_id, target_state: 1, template_id: TOOL_TEMPLATE, version_type: 0, participator_info_list: [{ group_openid: 'oG1', state: 1 }], ...body }))['errcode'];
  const list = (...pairs: (readonly [string, string])[]) => ({ template_info: { parameter_list: pairs.map(([name, value]) => ({ name, value })) } });

  it('live for a day and go from gathering to begun, not back', async () => {
    expect(await stage.appGet(CREATE)).toEqual({ activity_id: expect.any(String), expiration_time: expect.any(Number), errcode: 0 });
    expect(await update({ target_state: 0, ...list(['member_count', '1'], ['room_limit', '3']) })).toBe(0);
    expect(await update({ target_state: 1, ...list(['path', 'pages/index/index'], ['version_type', 'release']) })).toBe(0);
    expect(await update({ target_state: 0, ...list(['member_count', '2']) })).toBe(47502);
    await stage.mock('clock', { advance: 86_400_000 });
    expect([await update({ target_state: 1 }), await tool({})]).toEqual([47504, 47504]);
  });

  it.each([
    [47501, { activity_id: 'x', target_state: 0 }], [47502, { target_state: 2 }], [47502, {}], [47503, { target_state: 1, ...list(['version_type', 'beta']) }], [47001, { target_state: 0, ...list(['path', 'x']) }],
  ])('answer %i to %j', async (errcode, body) => {
    expect(await update(body)).toBe(errcode);
  });

  it('tell in the chat tool who has done their part', async () => {
    expect([await tool({}), await tool({ target_state: 3 })]).toEqual([0, 0]);
    expect((await stage.mock('outbox'))['activities']).toMatchObject([{ id: activity_id, state: 3, details: { participants: ['oG1'] } }]);
  });

  it.each([
    [47501, { activity_id: 'x' }], [47502, { target_state: 0 }], [47502, { target_state: 4 }], [40097, { template_id: 'x' }], [40097, { version_type: 3 }], [47001, { participator_info_list: ['oG1'] }],
    [47001, { participator_info_list: [{}] }],
  ])('of the chat tool answer %i to %j', async (errcode, body) => {
    expect(await tool(body)).toBe(errcode);
  });

  it('are made for somebody who is there', async () => {
    expect((await stage.appGet(`${CREATE}?openid=${await stage.login('aunt-li')}`))['errcode']).toBe(0);
    expect((await stage.appGet(`${CREATE}?openid=o-nobody`))['errcode']).toBe(40003);
  });
});
