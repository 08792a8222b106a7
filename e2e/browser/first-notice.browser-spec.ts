import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { byDay } from './by-day.js';
import { District } from './district.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';

/** From the first scan of a code to the first notice, in a browser, which knows nobody by WeChat: by a text message, and on the page of the request. */
let district: District;
const texts: Text[] = [];
/** The sender of text messages, as far as it is handed something. */
const sender: Server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
    const given = new URLSearchParams(Buffer.concat(parts).toString());
    texts.push({ phone: given.get('PhoneNumbers') ?? '', values: JSON.parse(given.get('TemplateParam') ?? '{}') as Text['values'] });
    response.end(JSON.stringify({ Code: 'OK' }));
  });
});

interface Text {
  readonly phone: string;
  readonly values: { readonly number: string; readonly state: string };
}

beforeAll(async () => {
  await new Promise<void>((ready) => sender.listen(0, '127.0.0.1', ready));
  const { port } = sender.address() as AddressInfo;
  district = await District.start(async () => ({ ...(await byDay()), SMS_ACCESS_KEY_ID: 'id', SMS_ACCESS_KEY_SECRET: 'secret', SMS_SIGN_NAME: '一格', SMS_TEMPLATE_CODE: 'SMS_1', SMS_API_BASE: `http://127.0.0.1:${String(port)}` }));
});
afterAll(async () => {
  await district.stop();
  sender.close();
});

async function firstText(): Promise<Text> {
  for (let tries = 0; tries < 100; tries++) {
    const [text] = texts;
    if (text) return text;
    await pause(150);
  }
  throw new Error('no text message came');
}

it('goes from the code at the door to a text message, and to the answer by the code of the receipt', () =>
  district.walk('first-notice', async () => {
    const words = '消防通道被电动车堵满了，七栋';
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.page.getByRole('button', { name: '更多' }).click();
    await form.page.getByRole('textbox', { name: /电话/ }).fill('13800138000');
    const { number, lookupCode } = await form.report(words);

    const member = await StaffPhone.of(district, 'member');
    await member.open(words);
    await member.act('签收');
    await member.says('已签收，现在由您负责');
    expect(texts).toEqual([]);
    await member.contactByPhone('约了下午一起挪车');
    await member.resolve('车都挪走了，通道画了线。');

    const told = await firstText();
    expect(told).toMatchObject({ phone: '13800138000', values: { number } });
    expect(JSON.stringify(told.values)).not.toMatch(/消防|挪走/);
    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('车都挪走了，通道画了线。');
    await form.page.goto('/m/#/pages/track/index');
    await form.page.getByText('消防通道').filter({ visible: true }).first().click();
    await form.page.getByText('车都挪走了，通道画了线。').filter({ visible: true }).first().waitFor();
  }));
