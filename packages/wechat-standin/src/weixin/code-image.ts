import QRCode from 'qrcode';
import sharp from 'sharp';
import { type Answer, bytes } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { App } from '../world/apps.js';
import { countCall } from './weixin-meters.js';
import { isPage, weixinBody, withToken } from './weixin-call.js';

const PATH = '/wxa/getwxacodeunlimit';
const ENVIRONMENTS = ['release', 'trial', 'develop'];
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/;
const LONGEST_SCENE = 32;
const RESERVED = /(^|&)scancode_time(=|&|$)/;
const WIDTH = { least: 280, usual: 430, most: 1_280 };

interface AskedCode {
  readonly scene: string;
  readonly page: string;
  readonly version: string;
}

/**
 * Codes of a mini-program (小程序码, wechat.md §3.1). The picture is an ordinary QR code that says which page it would open with which scene,
 * so that a test can read it; the real one is round and only WeChat reads it.
 */
export const CODE_ENDPOINTS: readonly Endpoint[] = [
  withToken('POST', PATH, async ({ call, world, app }) => {
    const body = weixinBody(call);
    countCall(world, app.appid, PATH);
    const code = checked(body, app);
    const width = body.number('width') ?? WIDTH.usual;
    if (!Number.isInteger(width) || width < WIDTH.least || width > WIDTH.most) throw new Refused(40097);
    world.codes.push({ at: world.clock.now(), ...code });
    return picture(wordsOf(app.appid, code), { width, clear: body.flag('is_hyaline', false), dark: darkOf(body) });
  }),
];

/** What the picture says; a phone of a test opens the page with it. */
const wordsOf = (appid: string, { scene, page, version }: AskedCode): string => `wxacode:${appid}?page=${page}&version=${version}&scene=${encodeURIComponent(scene)}`;

function checked(body: Fields, app: App): AskedCode {
  const scene = body.text('scene');
  if (scene.length === 0 || scene.length > LONGEST_SCENE) throw new Refused(40169);
  if (!SCENE_CHARACTERS.test(scene)) throw new Refused(40129);
  if (RESERVED.test(scene)) throw new Refused(85096);
  const version = body.text('env_version') || 'release';
  if (!ENVIRONMENTS.includes(version)) throw new Refused(40097);
  const page = body.text('page') || (app.pages[0] ?? '');
  if (page.startsWith('/') || page.includes('?')) throw new Refused(41030);
  // Whatever version is to be opened, it is the released one that is looked into.
  if (body.flag('check_path', true) && !isPage(app, page)) throw new Refused(41030);
  return { scene, page, version };
}

function darkOf(body: Fields): string {
  const colour = body.flag('auto_color', false) ? undefined : body.object('line_color');
  const channels = ['r', 'g', 'b'].map((name) => Number(colour?.raw[name] ?? 0));
  if (!channels.every((one) => Number.isInteger(one) && one >= 0 && one <= 255)) throw new Refused(40097);
  return `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** An ordinary QR code of these words, as a JPEG, or a PNG without a ground. */
export async function picture(words: string, { width, clear, dark }: { width: number; clear: boolean; dark: string }): Promise<Answer> {
  const svg = await QRCode.toString(words, { type: 'svg', margin: 2, errorCorrectionLevel: 'M', color: { dark, light: clear ? '#ffffff00' : '#ffffff' } });
  const drawn = sharp(Buffer.from(svg), { density: 300 }).resize(width, width, { kernel: 'nearest' });
  return clear ? bytes(await drawn.png().toBuffer(), 'image/png') : bytes(await drawn.flatten({ background: '#ffffff' }).jpeg({ quality: 92 }).toBuffer(), 'image/jpeg');
}
