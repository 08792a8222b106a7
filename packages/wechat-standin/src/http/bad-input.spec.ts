import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_APPID, TRIAL_CORPID, TRIAL_ROBOT } from '../trial-setting.js';
import { WECOM_ENDPOINTS } from '../wecom/index.js';
import { WEIXIN_ENDPOINTS } from '../weixin/index.js';

const NAMES = [
  'grant_type', 'appid', 'secret', 'code', 'scene', 'page', 'touser', 'template_id', 'data', 'openid', 'content', 'media_url', 'msgtype', 'text', 'chat_id_list', 'limit', 'attachments', 'tid', 'kidList',
  'jump_wxa', 'line_color', 'template_info', 'activity_id', 'owner_filter', 'cgi_path', 'config_id', 'msgid', '__proto__', 'constructor',
];
const VALUES: readonly unknown[] = [null, true, -1, 1e308, '', '\u0000', '😀', [], [null], [[]], {}, { value: null }, { __proto__: 1 }, 'x'.repeat(5_000)];
/** Every name with one value, for each of the values; and what is no object at all. */
const BODIES: readonly string[] = [
  ...VALUES.map((value) => `{${NAMES.map((name) => `"${name}":${JSON.stringify(value)}`).join(',')}}`), ...VALUES.map((value) => JSON.stringify(value)), '{', '', '\ud800', '[1,', '{"a":1}{"b":2}',
];

describe('whatever is sent', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()));
  afterAll(() => stage.close());

  it.each([...WEIXIN_ENDPOINTS, ...WECOM_ENDPOINTS].map(({ method, path }) => [method, path]))('%s %s answers as its platform does', async (method, path) => {
    const token = stage.world.tokens.stable(path.startsWith('/qy/') ? TRIAL_CORPID : TRIAL_APPID, path.startsWith('/qy/') ? 'wecom' : 'stable').access_token;
    const address = `${stage.url}${path}?access_token=${token}&key=${TRIAL_ROBOT}&type=file`;
    const answers = method === 'POST'
      ? await Promise.all(BODIES.map((body) => fetch(address, { method, body })))
      : await Promise.all(NAMES.map((name) => fetch(`${address}&${name}=%00%F0%9F%98%80&start=-1&tid=x`)));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual(expect.not.objectContaining({ standInFailed: expect.anything() }));
    }
  });

  it('is turned away when it is larger than anything that a platform takes', async () => {
    const answer = await fetch(`${stage.url}/qy/cgi-bin/webhook/send?key=${TRIAL_ROBOT}`, { method: 'POST', body: Buffer.alloc(26 * 1024 * 1024) }).catch(() => null);
    expect(answer === null || answer.status === 500).toBe(true);
    expect((await stage.get('/wxaapi/newtmpl/getcategory')).status).toBe(200);
  });
});
