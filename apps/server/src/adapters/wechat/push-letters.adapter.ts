import type { Clock } from '../../platform/clock/clock.js';
import type { PushSecrets } from '../../platform/config/wechat-place.js';
import { NotGenuine, type OpenedPush, type PushQuery, WechatPushLetters, WecomPushLetters } from '../../platform/ports/push-letters.port.js';
import { fingerprintOf, mustBeSigned, textOf, unsealed } from './push-seal.js';

const SECOND_MS = 1_000;

/**
 * Pushes of the mini-program in JSON (wechat.md §7.3). With a key only what is encrypted is taken: the signature of what is not says nothing of its
 * text, so that whoever has seen one could send others with it.
 */
export class WechatPushLettersAdapter extends WechatPushLetters {
  constructor(
    private readonly secrets: PushSecrets,
    private readonly appid: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  echo(query: PushQuery): string {
    mustBeSigned(query, { token: this.secrets.token, name: 'signature', now: this.clock.now() });
    return textOf(query, 'echostr');
  }

  opened(query: PushQuery, body: unknown): OpenedPush {
    const { token, aesKey } = this.secrets;
    const given = objectOf(body);
    if (aesKey === null) {
      mustBeSigned(query, { token, name: 'signature', now: this.clock.now() });
      return letterOf('wechat', JSON.stringify(given), given);
    }
    const encrypted = given['Encrypt'];
    if (typeof encrypted !== 'string') throw new NotGenuine('it is not encrypted');
    mustBeSigned(query, { token, name: 'msg_signature', encrypted, now: this.clock.now() });
    const message = unsealed(encrypted, aesKey, this.appid);
    return letterOf('wechat', message, parsed(message));
  }
}

/** Pushes of WeCom: XML, and always encrypted, with the company as receiver (wechat.md §6.3). */
export class WecomPushLettersAdapter extends WecomPushLetters {
  constructor(
    private readonly secrets: { readonly token: string; readonly aesKey: string },
    private readonly corpid: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** What is asked comes encrypted, and goes back in clear. */
  echo(query: PushQuery): string {
    return this.unsealed(query, textOf(query, 'echostr'));
  }

  opened(query: PushQuery, body: unknown): OpenedPush {
    if (!Buffer.isBuffer(body)) throw new NotGenuine('it is no XML');
    const message = this.unsealed(query, fieldsOf(body.toString())['Encrypt'] ?? '');
    return letterOf('wecom', message, fieldsOf(message));
  }

  private unsealed(query: PushQuery, encrypted: string): string {
    mustBeSigned(query, { token: this.secrets.token, name: 'msg_signature', encrypted, now: this.clock.now() });
    return unsealed(encrypted, this.secrets.aesKey, this.corpid);
  }
}

/** A message that is no event is known by its kind. */
function letterOf(source: 'wechat' | 'wecom', message: string, fields: Readonly<Record<string, unknown>>): OpenedPush {
  const { FromUserName: from, CreateTime: seconds, MsgType: kind, Event: event, ToUserName: _to, ...said } = fields;
  const name = kind === 'event' ? event : kind;
  if (typeof from !== 'string' || typeof name !== 'string' || !(Number(seconds) > 0)) throw new NotGenuine('it has no sender, time or kind');
  return { event: name, from, sentAt: Number(seconds) * SECOND_MS, said, fingerprint: fingerprintOf(source, message) };
}

function parsed(message: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(message));
  } catch {
    throw new NotGenuine('it is no JSON');
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Buffer.isBuffer(value)) throw new NotGenuine('it is no JSON');
  return value as Record<string, unknown>;
}

/** The elements that hold text, by name; WeCom writes them flat. Nothing of XML beyond that is understood, so nothing of it can be abused. */
const fieldsOf = (xml: string): Record<string, string> =>
  Object.fromEntries([...xml.matchAll(/<(\w{1,40})>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g)].map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']));
