import { createHash } from 'node:crypto';
import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_ROBOT } from '../trial-setting.js';

const SEND = `/qy/cgi-bin/webhook/send?key=${TRIAL_ROBOT}`;
const UPLOAD = `/qy/cgi-bin/webhook/upload_media?key=${TRIAL_ROBOT}`;
const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const image = (file: Buffer, md5 = createHash('md5').update(file).digest('hex')) => ({ msgtype: 'image', image: { base64: file.toString('base64'), md5 } });

describe('a robot', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const say = async (body: unknown) => (await stage.post(SEND, body)).said;
  const text = (content: string, more: object = {}) => ({ msgtype: 'text', text: { content, ...more } });

  it.each([
    ['text', { content: '字'.repeat(682) + 'ab', mentioned_list: ['@all'], mentioned_mobile_list: ['13800001111'] }],
    ['markdown', { content: '字'.repeat(1_365) + 'a' }],
    ['markdown_v2', { content: '# 周报' }],
    ['news', { articles: Array.from({ length: 8 }, () => ({ title: '字'.repeat(42), description: '字'.repeat(170), url: 'https://example.org' })) }],
    ['template_card', { card_type: 'text_notice' }],
  ])('says %s up to its limit', async (msgtype, said) => {
    expect(await say({ msgtype, [msgtype]: said })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect((await stage.mock('outbox'))['robots']).toMatchObject([{ key: TRIAL_ROBOT, msgtype, said }]);
  });

  it.each([
    ['a text of 2,049 bytes', text('字'.repeat(683)), 40058],
    ['markdown of 4,097 bytes', { msgtype: 'markdown', markdown: { content: '字'.repeat(1_365) + 'ab' } }, 40058],
    ['markdown_v2 of 4,097 bytes', { msgtype: 'markdown_v2', markdown_v2: { content: 'a'.repeat(4_097) } }, 40058],
    ['nine articles', { msgtype: 'news', news: { articles: Array.from({ length: 9 }, () => ({ title: 'a', url: 'u' })) } }, 40058],
    ['no article', { msgtype: 'news', news: { articles: [] } }, 40058],
    ['a title of 129 bytes', { msgtype: 'news', news: { articles: [{ title: 'a'.repeat(129), url: 'u' }] } }, 40058],
    ['a description of 513 bytes', { msgtype: 'news', news: { articles: [{ title: 'a', description: 'a'.repeat(513), url: 'u' }] } }, 40058],
    ['a picture with another md5', image(PNG, '0'.repeat(32)), 40058],
    ['a picture that is none', image(Buffer.from('hello world')), 40058],
    ['a picture of more than 2 MB', image(Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)])), 45001],
    ['a file that nobody uploaded', { msgtype: 'file', file: { media_id: 'x' } }, 40007],
    ['another kind of card', { msgtype: 'template_card', template_card: { card_type: 'vote' } }, 40058],
    ['an unknown kind', { msgtype: 'song', song: {} }, 40008],
    ['a name of every object', { msgtype: 'toString', toString: {} }, 40008],
    ['no kind', {}, 40008],
    ['nothing to say', { msgtype: 'text' }, 40058],
    ['an empty text', text(''), 40058],
    ['mentions that are no list', text('a', { mentioned_list: '@all' }), 40058],
    ['no JSON', 'hello', 40058],
    ['nothing', '', 44002],
  ])('does not say %s', async (_what, body, errcode) => {
    expect((await say(body))['errcode']).toBe(errcode);
    expect((await stage.mock('outbox'))['robots']).toEqual([]);
  });

  it('says a picture of the right md5', async () => {
    expect((await say(image(PNG)))['errcode']).toBe(0);
  });

  it('says twenty things in a minute, then is silent until the first is a minute old', async () => {
    const codes = [];
    for (let i = 0; i < 21; i += 1) codes.push((await say(text(`${i}`)))['errcode']);
    expect(codes).toEqual([...Array<number>(20).fill(0), 45009]);
    await stage.mock('clock', { advance: 59_999 });
    expect((await say(text('too soon')))['errcode']).toBe(45009);
    await stage.mock('clock', { advance: 1 });
    expect((await say(text('again')))['errcode']).toBe(0);
  });

  it('has a key', async () => {
    const { said } = await stage.post('/qy/cgi-bin/webhook/send?key=other', text('a'));
    expect(said['errcode']).toBe(93000);
    expect(said['errmsg']).toMatch(/^invalid webhook url, hint: \[\d+\], from ip: [\d.:a-f]+, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=93000$/);
    expect((await stage.post('/qy/cgi-bin/webhook/send', text('a'))).said['errcode']).toBe(93000);
    expect((await stage.get(SEND)).said['errcode']).toBe(43002);
  });

  it('takes a file of three days and says it', async () => {
    const upload = async (file: Buffer, type = 'file', field = 'media'): Promise<Record<string, unknown>> => {
      const form = new FormData();
      form.set('filelength', String(file.length));
      form.set(field, new Blob([new Uint8Array(file)]), '周报.txt');
      return (await (await fetch(`${stage.url}${UPLOAD}&type=${type}`, { method: 'POST', body: form })).json()) as Record<string, unknown>;
    };
    const { media_id, ...rest } = await upload(Buffer.from('本周零诉求\r\n--不是边界'));
    expect(rest).toEqual({ errcode: 0, errmsg: '', type: 'file', created_at: expect.stringMatching(/^\d{10}$/) });
    expect((await say({ msgtype: 'file', file: { media_id } }))['errcode']).toBe(0);
    expect((await say({ msgtype: 'voice', voice: { media_id } }))['errcode']).toBe(40007);
    await stage.mock('clock', { advance: 3 * 86_400_000 });
    expect((await say({ msgtype: 'file', file: { media_id } }))['errcode']).toBe(40007);
    expect((await upload(Buffer.from('#!AMR sound'), 'voice'))['errcode']).toBe(0);
    expect([
      (await upload(Buffer.from('12345')))['errcode'], (await upload(Buffer.alloc(20 * 1024 * 1024 + 1)))['errcode'], (await upload(Buffer.from('no sound'), 'voice'))['errcode'],
      (await upload(Buffer.from('hello world'), 'film'))['errcode'], (await upload(Buffer.from('hello world'), 'file', 'other'))['errcode'], (await stage.post(`${UPLOAD}&type=file`, 'hello')).said['errcode'],
    ]).toEqual([44001, 45001, 40004, 40004, 44001, 44001]);
  });
});
