import { SET_DATA_LIMIT } from './host/instances.js';
import { textOf } from './host/view-tree.js';
import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** A branch secretary: sees the three tiers, sorts what the system was not sure of, works in another of their roles. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const NOISE = '隔壁每天半夜唱歌，孩子睡不着';

it('opens to the board, decides between the likeliest where the suggestion is not sure, and corrects another', async () => {
  const confirmed = await place.report(NOISE);
  const phone = await place.signedIn('secretary');
  expect(phone.text()).toContain('第1网格党支部');
  expect(phone.text()).toContain(NOISE);

  await phone.tap('exact=分派');
  expect(phone.text()).toContain('依据：');
  const { suggestion } = await place.read('secretary', confirmed.id);
  expect(suggestion).toMatchObject({ confident: false });
  expect(phone.findAll('.button--main')).toEqual([]);
  expect(phone.findAll('.pick-row__ring--chosen')).toEqual([]);
  expect(phone.findAll('.pick-row__words').map((row) => textOf(row).split('依据')[0])).toEqual(suggestion?.matters.map(({ value }) => value.name));
  await phone.tap('.pick-row__words');
  await phone.tap('.button--main');
  expect(await place.read('supervisor', confirmed.id)).toMatchObject({
    status: 'dispatched', tier: suggestion?.tier.value, matter: suggestion?.matters[0]?.value,
  });
  expect(phone.text()).toContain('没有等着分派的诉求');

  const corrected = await place.report('小区门口井盖松了，电动车压上去哐当响');
  await phone.pullDown();
  await phone.tap('exact=事项');
  await phone.input('placeholder=搜事项', '坑坑洼洼');
  await phone.tap('.sheet .pick-row__words');
  await phone.tap('exact=紧急程度');
  await phone.tap('exact=紧急，一天内');
  await phone.tap('exact=按我改的分派');
  const detail = await place.read('supervisor', corrected.id);
  expect(detail).toMatchObject({ status: 'dispatched', urgency: 'U1' });
  expect(detail.matter?.name).toContain('坑洼');
  expect(phone.complaints).toEqual([]);
});

it('tells a screen reader what things are', async () => {
  const phone = await place.signedIn('secretary');
  expect(phone.find('.bottom-nav').attr).toMatchObject({ ariaRole: 'tablist', ariaLabel: '主要页面' });
  expect(phone.find('.bottom-nav__item--present').attr).toMatchObject({ ariaRole: 'tab', ariaChecked: true });
});

it('changes to another of their roles and signs out', async () => {
  const phone = await place.signedIn('secretary');
  await phone.tap('exact=我的');
  await phone.tap('exact=换一个身份');
  await phone.tap('text=党员 · ');
  expect(phone.text()).not.toContain('看板');
  await phone.tap('exact=我的');
  await phone.tap('exact=退出登录');
  await phone.tap('.sheet__actions .button__words');
  expect(phone.route).toBe('pages/home/index');
  await phone.tap('text=我来服务');
  expect(phone.route).toBe('pages/sign-in/index');
});

it('moves its view by patches that a cheap phone can carry', async () => {
  for (let round = 0; round < 12; round += 1) await place.report(`${NOISE}（第 ${round + 1} 次）`);
  const phone = await place.signedIn('secretary');
  expect(phone.meter.heaviest).toBeLessThan(SET_DATA_LIMIT);
});
