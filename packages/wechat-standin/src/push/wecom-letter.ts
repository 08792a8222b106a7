import type { Corp } from '../world/apps.js';
import { unixSeconds } from '../world/clock.js';
import { type Letter, seal, type Sealing, withQuery } from './letter.js';
import type { PushEvent } from './push-event.js';

/** A push of WeCom, in XML and always encrypted, with the corpid as its receiver (wechat.md §6.3, from memory there). */
export function wecomLetter({ corpid }: Corp, { from, event, said }: PushEvent, sealing: Sealing): Letter {
  const message = xml({ ToUserName: corpid, FromUserName: from, CreateTime: unixSeconds(sealing.now), MsgType: 'event', Event: event, ...said });
  const { encrypted, timestamp, nonce, signature } = seal(message, sealing);
  return {
    url: withQuery(sealing.place.url, { msg_signature: signature, timestamp, nonce }),
    body: xml({ ToUserName: corpid, AgentID: '', Encrypt: encrypted }), contentType: 'text/xml',
  };
}

/** The question whether an address is the right one: `echostr` is encrypted, and has to come back in clear. */
export function wecomQuestion(sealing: Sealing, echo: string): string {
  const { encrypted, timestamp, nonce, signature } = seal(echo, sealing);
  return withQuery(sealing.place.url, { msg_signature: signature, timestamp, nonce, echostr: encrypted });
}

const xml = (fields: Readonly<Record<string, unknown>>): string =>
  `<xml>${Object.entries(fields).map(([name, value]) => `<${name}>${typeof value === 'number' ? value : `<![CDATA[${String(value)}]]>`}</${name}>`).join('')}</xml>`;
