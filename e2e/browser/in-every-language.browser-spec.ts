import { LARGE_PRINT_FACTOR, TOUCH_TARGET } from '@yige/tokens';
import type { Page } from 'playwright-core';
import { District, PHONE } from './district.js';
import { barriers } from './pages/axe.js';
import { FollowPage } from './pages/follow.js';
import { type Look, openPage, phoneOf } from './pages/every-page.js';
import { printFaults } from './pages/print.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';
import { wordsIn } from './pages/words.js';

/** The life of a request in every language, in usual and in large print: by the three who hold it, each on a phone that is set so, up to what opens above a page. */
const LOOKS: readonly Look[] = [
  { language: 'zh-CN', largePrint: true, scheme: 'light' },
  { language: 'zh-TW', largePrint: false, scheme: 'light' },
  { language: 'zh-TW', largePrint: true, scheme: 'dark' },
  { language: 'en', largePrint: false, scheme: 'dark' },
  { language: 'en', largePrint: true, scheme: 'light' },
];
/** Sorting is sure of it: it goes to the party group at once. */
const AT_ONCE = '消防通道被电动车堵满了';
/** Nobody could sort it by its words. */
const UNCLEAR = '那个事情还是老样子，麻烦你们看看吧';
/** How the catalogue calls what the secretary decides. */
const DISPUTE = { 'zh-CN': '邻里纠纷', 'zh-TW': '鄰里糾紛', en: 'Neighbours' } as const;

let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

describe.each(LOOKS.map((look) => [`${look.language}, ${look.largePrint ? 'large' : 'usual'} print, ${look.scheme}`, look] as const))('in %s', (name, look) => {
  const words = wordsIn(look.language);
  const faults: string[] = [];
  /** What is shown now has no barrier and is large enough. It is looked at as a whole: what lies half beneath the bar at the bottom is scrolled to. */
  const seen = async (page: Page, what: string): Promise<void> => {
    const { width, height } = PHONE.viewport;
    await page.setViewportSize({ width, height: 4 * height });
    const found = [...await barriers(page), ...(look.largePrint ? await printFaults(page, { factor: LARGE_PRINT_FACTOR, target: TOUCH_TARGET }) : [])];
    await page.setViewportSize({ width, height });
    faults.push(...found.map((fault) => `${what}: ${fault}`));
  };
  const staff = async (login: string): Promise<StaffPhone> => {
    const page = await phoneOf(district, look, login);
    await openPage(page, 'packages-staff/pages/work/index');
    return new StaffPhone(page, words);
  };
  beforeEach(() => {
    faults.length = 0;
  });

  it('a resident reports, a party member signs, calls and resolves, the resident rates', () =>
    district.walk(`solved-${name}`, async () => {
      const text = `${AT_ONCE}，${name}`;
      const form = new ReportPage(await phoneOf(district, look), words);
      await form.scan(district.gridCode);
      await form.field.fill(text);
      await seen(form.page, 'form');
      const { lookupCode } = await form.report(text);
      await seen(form.page, 'receipt');

      const member = await staff('member');
      await seen(member.page, 'list of the member');
      await member.open(text);
      await member.act('签收');
      await member.says('已签收，现在由您负责');
      await member.act('记下联系情况');
      await seen(member.page, 'contact sheet');
      await member.contact('约了下午一起挪车');
      await member.writeAnswer('车都挪走了，通道画了线。');
      await seen(member.page, 'answer sheet');
      await member.sendAnswer();
      await member.sheet('办结答复').waitFor({ state: 'detached' });

      const resident = new FollowPage(await phoneOf(district, look), words);
      await resident.lookUp(lookupCode);
      await resident.says('车都挪走了，通道画了线。');
      await resident.openRating();
      await seen(resident.page, 'rating sheet');
      await resident.fillRating('满意');
      await resident.says('这件事已解决。');
      await seen(resident.page, 'solved');
      expect(faults).toEqual([]);
    }));

  it('a secretary sorts, signs and answers, and the resident, whom it does not satisfy, has it done again', () =>
    district.walk(`again-${name}`, async () => {
      const text = `${UNCLEAR}，${name}`;
      const { id, lookupCode } = await district.report(text);
      const secretary = await staff('secretary');
      await secretary.panel('分派').click();
      await secretary.says(text);
      await seen(secretary.page, 'sorting');
      await secretary.openMatters();
      await seen(secretary.page, 'matters');
      await secretary.chooseMatter(DISPUTE[look.language]);
      await secretary.visit(id);
      await secretary.act('签收');
      await secretary.says('已签收，现在由您负责');
      await secretary.contactByPhone('两家约了今晚坐下来谈');
      await secretary.resolve('两家谈好了。');

      const resident = new FollowPage(await phoneOf(district, look), words);
      await resident.lookUp(lookupCode);
      await resident.openDemand();
      await seen(resident.page, 'not solved');
      await resident.fillDemand('问题还在', '今早又吵起来了');
      await resident.says('收到了，会由上一级重新办');
      expect(faults).toEqual([]);
    }));
});
