import { firstDoor } from '../first-door.js';
import { SET_DATA_LIMIT } from './host/instances.js';
import type { MiniProgram } from './host/mini-program.js';
import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** 一区 in the mini-program: a household opens, corrects and deletes its file; its member finds it in the zone and writes down a visit. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const PURPOSE = '送社保年审表';

/** The page 我家, as somebody reaches it who has scanned the code of the grid. */
async function home(): Promise<MiniProgram> {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  phone.stack.navigateTo('/pages/household/index');
  await phone.settle();
  return phone;
}

async function openFile(phone: MiniProgram): Promise<void> {
  const { house, door } = await firstDoor(place.server);
  await phone.tap('exact=选我家是哪一户');
  await phone.tap(`exact=${house.name}`);
  if (phone.findAll(`exact=${door.unit}`).length > 0) await phone.tap(`exact=${door.unit}`);
  await phone.tap(`exact=${door.room}`);
  await phone.tap('exact=同意并开好');
  expect(phone.text()).toContain('请写一下怎么称呼您');
  await phone.input('placeholder=陈阿婆', '陈阿婆');
  await phone.input('placeholder=上午、周末', '440115198001011234');
  expect(phone.text()).toContain('这里像是有证件号');
  await phone.input('placeholder=上午、周末', '上午');
  await phone.tap('exact=需要长者服务');
  await phone.tap('exact=同意记下「需要长者服务」');
  await phone.tap('exact=我同意开这份「我家」');
  await phone.tap('exact=同意并开好');
  expect(phone.text()).toContain('谁看过称呼和电话');
}

async function atTheDoor(): Promise<MiniProgram> {
  const { door } = await firstDoor(place.server);
  const member = await place.signedIn('leader');
  await member.tap('exact=我的');
  await member.tap('exact=我的责任区');
  expect(member.route).toBe('packages-staff/pages/zone/index');
  await member.tap(`exact=${door.room}`);
  expect(member.route).toBe('packages-staff/pages/door/index');
  return member;
}

it('is opened, corrected and deleted by the household; its member reads it and writes down a visit', async () => {
  const phone = await home();
  await openFile(phone);

  const member = await atTheDoor();
  expect(member.text()).toContain('需要长者服务');
  expect(member.text()).not.toContain('陈阿婆');
  await member.tap('exact=看怎么称呼');
  await member.tap('exact=约上门时间');
  await member.tap('exact=看一下');
  expect(member.text()).toContain('陈阿婆');
  await member.tap('.sheet__close');
  await member.tap('exact=记一次走访');
  await member.input('placeholder=送社保年审表', '身份证 440115198001011234');
  await member.tap('exact=记下');
  expect(member.text()).toContain('这里像是有证件号');
  await member.input('placeholder=送社保年审表', PURPOSE);
  await member.tap('exact=记下');
  expect(member.text()).toContain(PURPOSE);

  const again = await place.devices.open('/pages/household/index', { storage: phone.storage });
  expect(again.text()).toContain(PURPOSE);
  expect(again.text()).toContain('约上门时间');
  await again.tap('exact=改一改');
  await again.input('placeholder=陈阿婆', '陈婆婆');
  // What was agreed to is told, and not asked again.
  expect(again.text()).not.toContain('同意记下「需要长者服务」');
  expect(again.text()).toContain('同意 · 第 1 版');
  await again.tap('exact=就这样改');
  expect(again.text()).toContain('陈婆婆');
  await again.tap('exact=收回同意，删掉这份');
  await again.tap('.sheet__actions .button__words');
  expect(again.text()).toContain('选我家是哪一户');

  await member.pullDown();
  expect(member.text()).toContain('这一户没有建档');
  for (const one of [phone, member, again]) {
    expect(one.complaints).toEqual([]);
    expect(one.meter.heaviest).toBeLessThan(SET_DATA_LIMIT);
  }
});
