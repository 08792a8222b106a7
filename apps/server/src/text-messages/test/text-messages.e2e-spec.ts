import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { act } from '../../testing/act.js';
import { failWrite } from '../../testing/broken-writes.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';

const HOUR = 3_600_000;

/** The sender as far as it concerns us: what it was handed, and a code of ours to answer with. */
class Sender {
  readonly sent: { phone: string; id: string; values: unknown }[] = [];
  code = 'OK';
  /** Does what it was asked, and says nothing. */
  silent = false;
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const given = new URLSearchParams(Buffer.concat(parts).toString());
      if (this.code === 'OK') this.sent.push({ phone: given.get('PhoneNumbers') ?? '', id: given.get('OutId') ?? '', values: JSON.parse(given.get('TemplateParam') ?? '') as unknown });
      if (this.silent) request.destroy();
      else response.end(JSON.stringify({ Code: this.code }));
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }
}

describe('text messages to whoever has no inbox', () => {
  let running: RunningApp;
  let secretary: Api;
  const sender = new Sender();

  beforeAll(async () => {
    running = await startApp({ SMS_ACCESS_KEY_ID: 'id', SMS_ACCESS_KEY_SECRET: 'secret', SMS_SIGN_NAME: '一格', SMS_TEMPLATE_CODE: 'SMS_1', SMS_API_BASE: await sender.listen() });
  });
  beforeEach(async () => {
    // Hours pass within a test, and a session ends with them.
    secretary = await running.as('secretary');
    sender.sent.length = 0;
    sender.code = 'OK';
    sender.silent = false;
  });
  afterAll(async () => {
    await running.stop();
    sender.close();
  });

  async function asked(contact: object | undefined, from: Api = running.visitor()): Promise<{ id: string; number: string; lookupCode: string }> {
    const receipt = await report(from, contact === undefined ? {} : { contact: contact as never });
    await act(secretary, receipt.id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(secretary, receipt.id, 'sign');
    await act(secretary, receipt.id, 'ask', { question: '是哪一栋？' });
    await running.settled();
    return receipt;
  }

  it('should tell one who left a number what is asked of them, by number and state alone, and write it down', async () => {
    const { id, number } = await asked({ name: '欧阳修', phone: '13900001234' });
    expect(sender.sent).toEqual([{ phone: '13900001234', id: expect.any(String) as string, values: { number, state: '待补充' } }]);
    expect(await running.dataSource.manager.findBy(AuditEntry, { action: 'reporter.texted', objectId: id })).toHaveLength(1);
    const rows = await running.dataSource.manager.findBy(OutboxEvent, { type: 'carry.text' });
    expect(JSON.stringify(rows)).not.toMatch(/13900001234|欧阳修/);
  });

  it('should tell nobody who left no mobile number, has an account, or has taken their consent back', async () => {
    await asked(undefined);
    await asked({ name: '李', phone: '020-84980000' });
    await asked({ name: '李', phone: '13900001235' }, secretary);
    expect(sender.sent).toEqual([]);
    const { id, lookupCode } = await report(running.visitor(), { contact: { name: '赵', phone: '13900001236' } });
    await running.visitor(lookupCode).call('post', '/api/requests/{id}/own-data/withdraw', { path: { id }, body: { what: 'contact' } });
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(secretary, id, 'sign');
    await act(secretary, id, 'ask', { question: '是哪一栋？' });
    await running.settled();
    expect(sender.sent).toEqual([]);
  });

  it('should send three a day to one number and the rest when the day is over, and never in the night', async () => {
    for (let n = 0; n < 4; n++) await asked({ name: '钱', phone: '13900001237' });
    expect(sender.sent).toHaveLength(3);
    running.clock.forward(48 * HOUR);
    await running.settled();
    expect(sender.sent).toHaveLength(4);
  });

  it('should come back for what the sender takes later, and let go of a number that takes none', async () => {
    sender.code = 'isv.BUSINESS_LIMIT_CONTROL';
    await asked({ name: '孙', phone: '13900001238' });
    sender.code = 'OK';
    running.clock.forward(2 * HOUR);
    await running.settled();
    expect(sender.sent).toHaveLength(1);
    sender.code = 'isv.MOBILE_NUMBER_ILLEGAL';
    await asked({ name: '周', phone: '13900001239' });
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.text', status: 'pending' })).toBe(0);
  });

  it('should send nothing twice whose answer was lost, and write down that the number was handed over', async () => {
    sender.silent = true;
    const { id } = await asked({ name: '吴', phone: '13900001240' });
    for (let hour = 0; hour < 3; hour++) {
      running.clock.forward(HOUR);
      await running.settled();
    }
    expect(sender.sent).toHaveLength(1);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'reporter.texted', objectId: id })).toBe(1);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.text', status: 'pending' })).toBe(0);
  });

  it('should send nothing twice that could not be written down, and write it down later', async () => {
    failWrite(running.app.get(UnitOfWork), () => sender.sent.length === 1);
    const { id } = await asked({ name: '郑', phone: '13900001241' });
    running.clock.forward(HOUR);
    await running.settled();
    expect(sender.sent).toHaveLength(1);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'reporter.texted', objectId: id })).toBe(1);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.text', status: 'pending' })).toBe(0);
  });

  it('should not send what a process that died had begun to send, and write down that the number may have been handed over', async () => {
    sender.code = 'isv.BUSINESS_LIMIT_CONTROL';
    const { id } = await asked({ name: '王', phone: '13900001242' });
    sender.code = 'OK';
    await running.dataSource.manager.update(OutboxEvent, { type: 'carry.text', status: 'pending' }, { leaseToken: 'of-a-dead-process', leaseUntil: running.clock.now() });
    running.clock.forward(2 * HOUR);
    await running.settled();
    expect(sender.sent).toEqual([]);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'reporter.texted', objectId: id })).toBe(1);
  });
});
