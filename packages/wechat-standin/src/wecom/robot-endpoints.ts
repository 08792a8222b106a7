import { json, ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import { Refused } from '../http/refused.js';
import { fileIn } from '../http/multipart.js';
import { unixSeconds } from '../world/clock.js';
import { checkedMessage } from './robot-messages.js';
import { WECOM_PREFIX, wecomBody } from './wecom-call.js';

const SMALLEST = 5;
const LARGEST: Readonly<Record<string, number>> = { file: 20 * 1024 * 1024, voice: 2 * 1024 * 1024 };
const AMR = Buffer.from('#!AMR');

/** What a robot's address takes: the key in it is all that is asked for (wechat.md §6.2). */
export const ROBOT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'POST', path: `${WECOM_PREFIX}/cgi-bin/webhook/send`,
    run(call, { robots }) {
      const key = robots.mustKnow(call.query.get('key'));
      robots.hit(key);
      robots.say({ key, ...checkedMessage(wecomBody(call), { robots, key }) });
      return ok();
    },
  },
  {
    method: 'POST', path: `${WECOM_PREFIX}/cgi-bin/webhook/upload_media`,
    run(call, { robots, clock }) {
      const key = robots.mustKnow(call.query.get('key'));
      const kind = call.query.get('type') ?? '';
      const largest = LARGEST[kind];
      if (largest === undefined) throw new Refused(40004, 'invalid media type');
      const file = fileIn(call, 'media');
      if (file === undefined || file.length <= SMALLEST) throw new Refused(44001);
      if (file.length > largest) throw new Refused(45001);
      if (kind === 'voice' && !file.subarray(0, AMR.length).equals(AMR)) throw new Refused(40004, 'invalid media type');
      return json({ errcode: 0, errmsg: '', type: kind, media_id: robots.keepMedia(key, kind), created_at: String(unixSeconds(clock.now())) });
    },
  },
];
