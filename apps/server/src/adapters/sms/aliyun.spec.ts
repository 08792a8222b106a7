import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestClock } from '../../testing/test-clock.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { signatureOf } from './aliyun-signature.js';
import { AliyunTextMessages } from './aliyun.adapter.js';

/** The example that the sender publishes: testId, testSecret (短信服务 API, 签名机制). */
const PUBLISHED = {
  AccessKeyId: 'testId', Timestamp: '2017-07-12T02:42:19Z', SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0', SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466', Action: 'SendSms', Version: '2017-05-25',
  RegionId: 'cn-hangzhou', PhoneNumbers: '15300000001', SignName: '阿里云短信测试专用', TemplateParam: '{"customer":"test"}', TemplateCode: 'SMS_71390007', OutId: '123', Format: 'XML',
};

it('should sign as the published example does', () => {
  expect(signatureOf('GET', PUBLISHED, 'testSecret')).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
});

it('should encode what a form leaves as it is', () => {
  expect(signatureOf('POST', { a: "x!'()*~ +" }, 's')).toBe(createHmac('sha1', 's&').update(`POST&%2F&${encodeURIComponent('a=x%21%27%28%29%2A~%20%2B')}`).digest('base64'));
});

interface Message {
  readonly phone: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Answers as the sender does, and checks the signature by itself. */
class Sender {
  readonly sent: Message[] = [];
  answer: ((response: ServerResponse) => void) | null = null;
  private readonly nonces = new Set<string>();
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  constructor(private readonly clock: TestClock) {}

  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const given = new Map(new URLSearchParams(Buffer.concat(parts).toString()));
    const code = this.codeOf(given);
    if (code === 'OK') this.sent.push({ phone: given.get('PhoneNumbers') ?? '', values: JSON.parse(given.get('TemplateParam') ?? '{}') as Record<string, string> });
    if (this.answer) return this.answer(response);
    response.writeHead(code === 'OK' || code.startsWith('isv.') ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify({ RequestId: 'r', Code: code, Message: 'for 13900000000', ...(code === 'OK' ? { BizId: 'b' } : {}) }));
  }

  private codeOf(given: ReadonlyMap<string, string>): string {
    const percent = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const signed = [...given].filter(([name]) => name !== 'Signature').sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&');
    if (given.get('AccessKeyId') !== 'id') return 'InvalidAccessKeyId.NotFound';
    if (createHmac('sha1', 'secret&').update(`POST&%2F&${percent(signed)}`).digest('base64') !== given.get('Signature')) return 'SignatureDoesNotMatch';
    if (Math.abs(Date.parse(given.get('Timestamp') ?? '') - this.clock.now()) > 15 * 60_000) return 'InvalidTimeStamp.Expired';
    const nonce = given.get('SignatureNonce') ?? '';
    if (this.nonces.has(nonce)) return 'SignatureNonceUsed';
    this.nonces.add(nonce);
    if (given.get('TemplateCode') !== 'SMS_1') return 'isv.SMS_TEMPLATE_ILLEGAL';
    return /^1\d{10}$/.test(given.get('PhoneNumbers') ?? '') ? 'OK' : 'isv.MOBILE_NUMBER_ILLEGAL';
  }
}

describe('text messages', () => {
  const clock = new TestClock();
  let sender: Sender;
  let apiBase: string;
  beforeEach(async () => {
    sender = new Sender(clock);
    apiBase = await sender.listen();
  });
  afterEach(() => sender.close());
  const place = (changed: object = {}) => ({ apiBase, accessKeyId: 'id', accessKeySecret: 'secret', signName: '一格（试用）', templateCode: 'SMS_1', mostADay: 10, ...changed });
  const port = (changed: object = {}): AliyunTextMessages => new AliyunTextMessages(place(changed), clock);
  const message = (id = 'm1', phone = '13800000000') => ({ id, phone, values: { number: 'NS20261121000017', state: "已答复 (1*1)!'~" } });
  const refusal = (send: Promise<void>): Promise<unknown> => send.then(() => 'sent', (error: unknown) => error);

  it('should arrive with their values, whatever marks are in them', async () => {
    await port().send(message());
    expect(sender.sent).toEqual([{ phone: '13800000000', values: { number: 'NS20261121000017', state: "已答复 (1*1)!'~" } }]);
  });

  it('should arrive once when a lost answer makes us call again', async () => {
    sender.answer = (response) => response.destroy();
    expect(await refusal(port().send(message()))).toBeInstanceOf(Unsure);
    sender.answer = null;
    await port().send(message());
    await port().send(message('m2'));
    expect(sender.sent).toHaveLength(2);
  });

  it.each([
    ['a wrong secret', { accessKeySecret: 'other' }, 'SignatureDoesNotMatch', 'config'], ['a wrong key', { accessKeyId: 'no' }, 'InvalidAccessKeyId.NotFound', 'config'],
    ['a wrong template', { templateCode: 'SMS_2' }, 'isv.SMS_TEMPLATE_ILLEGAL', 'config'],
  ])('should be refused for %s, and say no more than the code', async (_, changed, code, kind) => {
    const error = await refusal(port(changed).send(message()));
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ errcode: code, kind, until: null, message: expect.not.stringContaining('139') as string });
  });

  it('should leave a number that takes none', async () => {
    expect(await refusal(port().send(message('m1', '12')))).toMatchObject({ kind: 'recipient' });
  });

  it.each([['isv.BUSINESS_LIMIT_CONTROL', 60], ['Throttling.User', 1], ['isp.SYSTEM_ERROR', 1]])('should come back later after %s', async (code, minutes) => {
    sender.answer = (response) => response.end(JSON.stringify({ Code: code }));
    expect(await refusal(port().send(message()))).toMatchObject({ kind: 'later', until: clock.now() + minutes * 60_000 });
  });

  it('should wait for the next morning after the limit of a day', async () => {
    sender.answer = (response) => response.end(JSON.stringify({ Code: 'isv.DAY_LIMIT_CONTROL' }));
    const error = await refusal(port().send(message()));
    const until = new Date((error as Refused).until ?? 0);
    expect([until.getUTCHours(), until.getTime() > clock.now()]).toEqual([0, true]);
  });

  it.each([['a page of a proxy', (response: ServerResponse) => response.writeHead(502).end('<html>')], ['no answer', (response: ServerResponse) => response.destroy()]])('should be unsure after %s', async (_, answer) => {
    sender.answer = (response) => void answer(response);
    expect(await refusal(port().send(message()))).toBeInstanceOf(Unsure);
  });

  it('should surely not have gone out where nobody listens', async () => {
    sender.close();
    expect(await refusal(port().send(message()))).toBeInstanceOf(Unreachable);
  });
});
