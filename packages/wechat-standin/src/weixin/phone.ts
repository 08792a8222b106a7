import { createHash } from 'node:crypto';
import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import { Refused } from '../http/refused.js';
import { unixSeconds } from '../world/clock.js';
import { weixinBody, withToken } from './weixin-call.js';

/** The phone number behind a code of the phone button, and whether encrypted data are WeChat's own (wechat.md §2.3, §2.4). */
export const PERSONAL_ENDPOINTS: readonly Endpoint[] = [
  withToken('POST', '/wxa/business/getuserphonenumber', ({ call, world, app }) => {
    const body = weixinBody(call);
    const person = world.people.usePhone(app.appid, body.neededText('code'));
    const openid = body.text('openid');
    if (openid !== '' && openid !== person.openid) throw new Refused(40013);
    if (person.phone === null) throw new Refused(40029);
    return ok({
      phone_info: {
        phoneNumber: person.phone, purePhoneNumber: person.phone, countryCode: '86', watermark: { timestamp: unixSeconds(world.clock.now()), appid: app.appid },
      },
    });
  }),
  withToken('POST', '/wxa/business/checkencryptedmsg', ({ call, world }) => {
    const madeAt = world.encryptedAt.get(weixinBody(call).neededText('encrypted_msg_hash'));
    // "vaild" is how WeChat spells it.
    return ok({ vaild: madeAt !== undefined, create_time: madeAt === undefined ? 0 : unixSeconds(madeAt) });
  }),
];

/** The name under which encrypted data are asked about. */
export const hashOfEncrypted = (encryptedData: string): string => createHash('sha256').update(encryptedData).digest('hex');
