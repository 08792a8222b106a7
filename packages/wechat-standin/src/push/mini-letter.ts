import type { App } from '../world/apps.js';
import { unixSeconds } from '../world/clock.js';
import { type Letter, seal, type Sealing, withQuery } from './letter.js';
import type { PushEvent } from './push-event.js';

/** A push of a mini-program, in JSON (wechat.md §7.3): signed, and in safe mode encrypted. */
export function miniLetter(app: App, { from, event, said }: PushEvent, sealing: Sealing): Letter {
  const { place, now } = sealing;
  const message = JSON.stringify({ ToUserName: app.originalId, FromUserName: from, CreateTime: unixSeconds(now), MsgType: 'event', Event: event, ...said });
  const { encrypted, timestamp, nonce, signature, plainSignature } = seal(message, sealing);
  const query = { signature: plainSignature, timestamp, nonce, openid: from };
  return place.mode === 'plain'
    ? { url: withQuery(place.url, query), body: message, contentType: 'application/json' }
    : {
        url: withQuery(place.url, { ...query, encrypt_type: 'aes', msg_signature: signature }),
        body: JSON.stringify({ ToUserName: app.originalId, Encrypt: encrypted }), contentType: 'application/json',
      };
}

/** The question whether an address is the right one: it has to give `echo` back as it is. */
export function miniQuestion(sealing: Sealing, echo: string): string {
  const { timestamp, nonce, plainSignature } = seal('', sealing);
  return withQuery(sealing.place.url, { signature: plainSignature, timestamp, nonce, echostr: echo });
}
