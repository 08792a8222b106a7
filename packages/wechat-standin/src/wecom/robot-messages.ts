import { createHash } from 'node:crypto';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { Robots } from './robots.js';
import { badParameter } from './wecom-call.js';

const MOST_BYTES = { text: 2_048, markdown: 4_096, title: 128, description: 512 };
const LARGEST_IMAGE = 2 * 1024 * 1024;
const MOST_ARTICLES = 8;
const CARDS = ['text_notice', 'news_notice'];

type Check = (said: Fields, from: { readonly robots: Robots; readonly key: string }) => void;

/** What each kind of message has to be (wechat.md §6.2). Bytes are of UTF-8: a Chinese character has three. */
const CHECKS: Readonly<Record<string, Check>> = {
  text(said) {
    mustFit('content', said.neededText('content'), MOST_BYTES.text);
    said.texts('mentioned_list');
    said.texts('mentioned_mobile_list');
  },
  markdown: (said) => { mustFit('content', said.neededText('content'), MOST_BYTES.markdown); },
  markdown_v2: (said) => { mustFit('content', said.neededText('content'), MOST_BYTES.markdown); },
  image(said) {
    const file = Buffer.from(said.neededText('base64'), 'base64');
    if (file.length > LARGEST_IMAGE) throw new Refused(45001);
    if (!isPicture(file)) throw badParameter('image is neither JPG nor PNG');
    if (createHash('md5').update(file).digest('hex') !== said.neededText('md5').toLowerCase()) throw badParameter('md5 does not match');
  },
  news(said) {
    const articles = said.objects('articles');
    if (articles.length < 1 || articles.length > MOST_ARTICLES) throw badParameter('articles must be 1 to 8');
    for (const article of articles) {
      mustFit('title', article.neededText('title'), MOST_BYTES.title);
      mustFit('description', article.text('description'), MOST_BYTES.description);
      article.neededText('url');
    }
  },
  file: (said, { robots, key }) => { robots.mustHaveMedia(key, 'file', said.neededText('media_id')); },
  voice: (said, { robots, key }) => { robots.mustHaveMedia(key, 'voice', said.neededText('media_id')); },
  template_card(said) {
    if (!CARDS.includes(said.neededText('card_type'))) throw badParameter('card_type');
  },
};

/** @returns what is said. @throws Refused 40008 for an unknown kind, 40058 for what is too long or lacks something, 40007, 45001 */
export function checkedMessage(body: Fields, from: { readonly robots: Robots; readonly key: string }): { readonly msgtype: string; readonly said: Fields['raw'] } {
  const msgtype = body.text('msgtype');
  const check = Object.hasOwn(CHECKS, msgtype) ? CHECKS[msgtype] : undefined;
  if (check === undefined) throw new Refused(40008);
  const said = body.object(msgtype);
  if (said === undefined) throw badParameter(`${msgtype} is missing`);
  check(said, from);
  return { msgtype, said: said.raw };
}

function mustFit(what: string, text: string, most: number): void {
  const length = Buffer.byteLength(text);
  if (length > most) throw badParameter(`${what} exceed max length ${most}. invalid length ${length}`);
}

const isPicture = (file: Buffer): boolean => file.subarray(0, 3).toString('hex') === 'ffd8ff' || file.subarray(0, 4).toString('hex') === '89504e47';
