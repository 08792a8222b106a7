import { createHash } from 'node:crypto';
import { DAY_MS, type Instant, MINUTE_MS, shanghaiDayNumber, shanghaiInstant } from '@yige/domain';
import { wholeAnswer } from '../../platform/calls/whole-answer.js';
import type { Clock } from '../../platform/clock/clock.js';
import type { SmsPlace } from '../../platform/config/sms-place.js';
import { Refused, type RefusalKind, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { type TextMessage, TextMessages } from '../../platform/ports/text-messages.port.js';
import { canonicalQuery, signatureOf } from './aliyun-signature.js';

/** Less than the carriage waits, in milliseconds. */
const PATIENCE_MS = 8_000;
/** Failures before anything went out. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Codes of the sender (Alibaba Cloud SMS, API 错误码); what is not listed asks for a look at the settings. */
const KINDS: Readonly<Record<string, RefusalKind>> = {
  'isv.MOBILE_NUMBER_ILLEGAL': 'recipient', 'isv.MOBILE_COUNT_OVER_LIMIT': 'recipient', 'isv.BLACK_KEY_CONTROL_LIMIT': 'content', 'isv.TEMPLATE_PARAMS_ILLEGAL': 'content',
  'isv.PARAM_LENGTH_LIMIT': 'content', 'isv.PARAM_NOT_SUPPORT_URL': 'content', 'isv.TEMPLATE_MISSING_PARAMETERS': 'config',
  'isv.BUSINESS_LIMIT_CONTROL': 'later', 'isv.DAY_LIMIT_CONTROL': 'later', 'isv.MONTH_LIMIT_CONTROL': 'later', 'isp.SYSTEM_ERROR': 'later', 'Throttling.User': 'later', Throttling: 'later', ServiceUnavailable: 'later',
  InternalError: 'later',
};
/** The same call was made before: what it was for has been done. */
const DONE_BEFORE = 'SignatureNonceUsed';

/** Alibaba Cloud SMS, `SendSms` of 2017-05-25. */
export class AliyunTextMessages extends TextMessages {
  constructor(
    private readonly place: SmsPlace,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ id, phone, values }: TextMessage, signal?: AbortSignal): Promise<void> {
    const parameters: Record<string, string> = {
      AccessKeyId: this.place.accessKeyId, Action: 'SendSms', Format: 'JSON', OutId: id, PhoneNumbers: phone, RegionId: 'cn-hangzhou', SignName: this.place.signName, SignatureMethod: 'HMAC-SHA1',
      // The same for the same message: a call whose answer was lost is known when it comes again.
      SignatureNonce: createHash('sha256').update(id).digest('hex').slice(0, 32),
      SignatureVersion: '1.0', TemplateCode: this.place.templateCode, TemplateParam: JSON.stringify(values), Timestamp: new Date(this.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'), Version: '2017-05-25',
    };
    const body = canonicalQuery({ ...parameters, Signature: signatureOf('POST', parameters, this.place.accessKeySecret) });
    const code = await this.codeOf(body, signal);
    if (code === 'OK' || code === DONE_BEFORE) return;
    const kind = KINDS[code] ?? 'config';
    throw new Refused(code, kind, kind === 'later' ? this.againAt(code) : null);
  }

  /** @throws Unreachable, Unsure */
  private async codeOf(body: string, signal: AbortSignal | undefined): Promise<string> {
    const init: RequestInit = { method: 'POST', body, redirect: 'error', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    try {
      const { bytes } = await wholeAnswer((end) => fetch(this.place.apiBase, { ...init, signal: end }), PATIENCE_MS, signal);
      const said = JSON.parse(bytes.toString()) as { Code?: unknown };
      if (typeof said.Code === 'string') return said.Code;
    } catch (error) {
      if (NOT_SENT.includes(causeOf(error))) throw new Unreachable('the sender of text messages cannot be reached');
    }
    throw new Unsure('the sender of text messages gave no readable answer');
  }

  private againAt(code: string): Instant {
    const now = this.clock.now();
    if (code === 'isv.DAY_LIMIT_CONTROL' || code === 'isv.MONTH_LIMIT_CONTROL') return shanghaiInstant(shanghaiDayNumber(now), 0) + DAY_MS + 8 * 60 * MINUTE_MS;
    return now + (code === 'isv.BUSINESS_LIMIT_CONTROL' ? 60 : 1) * MINUTE_MS;
  }
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : '';
}
