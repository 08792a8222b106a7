import { heldAnswer } from '../held-answer.js';
import { startWechatStandIn, type WechatStandIn } from '../wechat-stand-in.js';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { ConsolePage } from './pages/console.js';
import { StaffPhone } from './pages/staff-phone.js';

/** 一群 at the desk: which group is whose, who speaks in those of staff, and what the check of content held back. */
let wechat: WechatStandIn;
let district: District;
beforeAll(async () => {
  wechat = await startWechatStandIn();
  district = await District.start(() => Promise.resolve(wechat.environment));
});
afterAll(async () => {
  await district.stop();
  wechat.stop();
});

const ROBOT = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000001';

/** A group as the phone of a secretary binds it. */
async function bind(label: string, group: object): Promise<void> {
  const secretary = await district.server.client('secretary');
  const { grids } = await secretary.call('get', '/api/chat-groups');
  const { code } = await wechat.tell('login', { userKey: 'secretary' });
  const { encryptedData, iv } = await wechat.tell('group-enter', { userKey: 'secretary', ...group });
  await secretary.call('post', '/api/chat-groups', { body: { gridId: grids[0]?.id ?? '', label, code: String(code), encryptedData: String(encryptedData), iv: String(iv) } });
}

it('shows which group is whose, and unbinds one after asking', () =>
  district.walk('groups-chat', async () => {
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.go('群');
    await desk.says('还没有绑定群');
    await bind('凤凰一网格居民群', { groupKey: 'neighbours' });
    await desk.page.reload();
    const row = desk.page.getByRole('row').filter({ hasText: '凤凰一网格居民群' });
    await row.getByRole('button', { name: '解除绑定 凤凰一网格居民群' }).click();
    await desk.page.getByRole('tooltip').getByRole('button', { name: '解除绑定' }).click();
    await desk.says('已解除 凤凰一网格居民群 的绑定');
    await desk.says('还没有绑定群');
  }));

it('makes a code that leads into a customer group, and hands a notice to the owner of the group', () =>
  district.walk('groups-company', async () => {
    const { chats } = (await wechat.tell('chats')) as { chats: { opengid: string }[] };
    await bind('凤凰二网格居民群', { opengid: chats[0]?.opengid });
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.go('群');
    await desk.page.getByText('入群码', { exact: true }).click();
    await desk.says('还没有入群码');
    await desk.page.getByRole('button', { name: '新建入群码' }).first().click();
    const form = desk.form('新建入群码');
    await desk.choose(form.getByLabel('进哪些群'), '凤凰二网格居民群');
    await form.getByLabel('叫什么').fill('一号楼海报');
    await form.getByRole('button', { name: '新建入群码' }).click();
    await desk.page.getByRole('img', { name: '一号楼海报 的入群码' }).waitFor();
    await desk.says('可以用');
    await desk.page.getByText('群发', { exact: true }).click();
    await desk.says('还没有发过通知');
    await desk.page.getByRole('button', { name: '写一条通知' }).first().click();
    const notice = desk.form('写一条通知');
    await desk.choose(notice.getByLabel('群', { exact: true }), '凤凰二网格居民群');
    await notice.getByLabel('通知内容').fill('明早八点到十点停水，请提前接好水。');
    await notice.getByRole('button', { name: '交给群主确认' }).click();
    await desk.says('等其在企业微信里确认');
    await desk.says('等群主确认');
  }));

it('adds a robot, hears it, and says of one that was taken out of its group', () =>
  district.walk('groups-robots', async () => {
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.go('群');
    await desk.page.getByText('工作群机器人', { exact: true }).click();
    await desk.says('还没有机器人');
    const add = async (label: string, address: string): Promise<void> => {
      await desk.page.getByRole('button', { name: '添加机器人' }).first().click();
      const form = desk.form('添加机器人');
      await form.getByLabel('这个群叫什么').fill(label);
      await form.getByLabel('机器人的地址').fill(address);
      await form.getByRole('button', { name: '添加机器人' }).click();
    };
    await add('支部工作群', 'https://example.org');
    await desk.says('这不是群机器人的地址');
    await desk.form('添加机器人').getByLabel('机器人的地址').fill(ROBOT);
    await desk.form('添加机器人').getByRole('button', { name: '添加机器人' }).click();
    await desk.says('支部工作群 的机器人加好了');
    await desk.page.getByRole('button', { name: '让 支部工作群 的机器人说一句' }).click();
    await desk.page.getByRole('row').filter({ hasText: '支部工作群' }).getByText('正常').waitFor();
    await add('旧群', ROBOT.replace(/1$/, '9'));
    await desk.page.getByRole('button', { name: '让 旧群 的机器人说一句' }).click();
    await desk.says('已不在群里');
    await desk.page.getByRole('button', { name: '停用 旧群 的机器人' }).click();
    await desk.page.getByRole('tooltip').getByRole('button', { name: /停\s?用/ }).click();
    await desk.says('旧群 的机器人已停用');
    expect(await desk.page.getByRole('row').filter({ hasText: '旧群' }).count()).toBe(0);
  }));

it('tells the administrator which template says what, and what each field is filled with', () =>
  district.walk('groups-templates', async () => {
    const desk = await ConsolePage.of(district, 'admin');
    await desk.go('群');
    await desk.page.getByText('微信消息', { exact: true }).click();
    const taken = desk.page.getByRole('region', { name: '受理了', exact: true });
    await taken.getByText('诉求受理通知').waitFor();
    await taken.getByText('进展，最多五个字').waitFor();
    await desk.page.getByRole('region', { name: '有事等工作人员处理', exact: true }).waitFor();
    expect(await desk.page.getByText('还缺').count()).toBe(0);
  }));

const held = (answer: string) => heldAnswer(district.server, (text) => district.report(text), answer);

it('holds an answer back from neighbours until somebody else than its author lets them read it', () =>
  district.walk('held', async () => {
    const main = await held('有人让您加微信交清运费，都是假的；纸箱已清走');

    const author = await ConsolePage.of(district, 'secretary');
    await author.go('被拦下的答复');
    await author.says('您自己写的，请另一位同事来看');
    const desk = await ConsolePage.of(district, 'community');
    await desk.go('被拦下的答复');
    await desk.says('像广告');
    await desk.page.getByRole('button', { name: `放行诉求 ${main.number} 的答复`, exact: true }).click();
    const form = desk.form('放行这次答复');
    await form.getByRole('button', { name: '放行给邻居看' }).click();
    await desk.says('请写两个字以上');
    await form.getByLabel('为什么').fill('是提醒，不是广告');
    await form.getByRole('button', { name: '放行给邻居看' }).click();
    await desk.says('已放行，邻居看得到了');
    await desk.says('没有被拦下的答复');
    await desk.page.goto(`/console/lists/area?open=${main.id}&closed=1`);
    await desk.says('同事看过被拦下的答复，放行给一起反映的邻居');
  }));

it('has the same decided on the phone, with a reason, and says when nothing is left', () =>
  district.walk('held-phone', async () => {
    const { number } = await held('加微信领红包；纸箱已清走');
    const phone = await StaffPhone.of(district, 'community');
    await phone.page.goto('/m/#/packages-staff/pages/held/index');
    await phone.says('加微信领红包');
    await phone.says(number);
    expect(await barriers(phone.page)).toEqual([]);
    await phone.page.getByRole('button', { name: '不放行', exact: true }).click();
    const sheet = phone.sheet('不放行这次答复');
    await sheet.getByRole('button', { name: '不给邻居看' }).click();
    await sheet.getByText('请写两个字以上').waitFor();
    await sheet.getByRole('textbox', { name: '为什么' }).fill('像广告，请换个说法');
    expect(await barriers(phone.page)).toEqual([]);
    await sheet.getByRole('button', { name: '不给邻居看' }).click();
    await phone.says('记下了，邻居看不到');
    await phone.says('没有被拦下的答复');

    const author = await StaffPhone.of(district, 'secretary');
    await held('请加微信交清运费');
    await author.page.goto('/m/#/packages-staff/pages/held/index');
    await author.says('您自己写的，请另一位同事来看');
    expect(await author.page.getByRole('button', { name: '放行', exact: true }).count()).toBe(0);
  }));
