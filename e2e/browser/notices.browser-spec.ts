import { randomUUID } from 'node:crypto';
import { byDay } from './by-day.js';
import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { StaffPhone } from './pages/staff-phone.js';

/** What is only good to know waits for the morning, unless somebody chooses otherwise; the choice is theirs on every device. */
let district: District;
beforeAll(async () => {
  district = await District.start(byDay);
});
afterAll(() => district.stop());

/** The branch hands it to the group, where a member takes it: of that the branch need only know. */
async function takenByMember(): Promise<string> {
  const { id } = await district.report('楼道里堆满了纸箱，挡住了消防通道');
  const headers = () => ({ 'Idempotency-Key': randomUUID() });
  const [secretary, member] = [await district.server.client('secretary'), await district.server.client('member')];
  const { version } = await district.read('secretary', id);
  const sorted = await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id }, headers: headers(), body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3' } });
  await member.call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: headers(), body: { expectedVersion: sorted.version } });
  return id;
}

/** The branch has been told that it was signed, there where it should be. */
const told = (where: '/api/notices' | '/api/notices/waiting', id: string): Promise<void> =>
  district.told('secretary', ({ requestId, type }) => requestId === id && type === 'signed', where);

const SIGNED = '已经有单位签收';

it('is read before its time by whoever does not want to wait, and told at once to whoever wants that', () =>
  district.walk('notices', async () => {
    await told('/api/notices/waiting', await takenByMember());
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.navigation.getByRole('link').first().waitFor();
    await desk.page.goto('/console/notices');
    await desk.page.getByRole('article').getByRole('button', { name: '知会一下的' }).click();
    await desk.page.getByRole('link', { name: SIGNED }).first().waitFor();
    await desk.page.getByText('都马上说', { exact: true }).click();
    await desk.says('记下了');

    const phone = await StaffPhone.of(district, 'secretary');
    await phone.page.goto('/m/#/pages/settings/index');
    await phone.page.getByRole('radio', { name: '都马上说', checked: true }).waitFor();
    await told('/api/notices', await takenByMember());
    await phone.page.goto('/m/#/packages-staff/pages/notices/index');
    await phone.says('接手的单位签收了');
  }));
