import { keyOf, openPush, pushSignature, sealPush } from './push-cipher.js';

const TOKEN = 'AAAAA';
const AES_KEY = 'A'.repeat(43);
const APPID = 'wxba5fad812f8e6fb9';
/** The worked example of WeChat's own documentation (wechat.md §7.3). */
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const MESSAGE =
  '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';

describe('signatures of the documentation', () => {
  it.each([
    ['of the check of an address', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['of a plain push', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
    ['of an encrypted push', ['1714112445', '415670741', ENCRYPTED], '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3'],
  ])('%s', (_name, parts, signature) => {
    expect(pushSignature(TOKEN, ...parts)).toBe(signature);
  });
});

describe('the cipher of a push', () => {
  it('opens the example of the documentation', () => {
    const { message, receiver, random } = openPush(ENCRYPTED, AES_KEY);
    expect({ message, receiver, random: random.toString() }).toEqual({ message: MESSAGE, receiver: APPID, random: 'a8eedb185eb2fecf' });
  });

  it('makes the same example again, byte for byte', () => {
    expect(sealPush(MESSAGE, { encodingAesKey: AES_KEY, receiver: APPID, random: Buffer.from('a8eedb185eb2fecf') })).toBe(ENCRYPTED);
  });

  it('makes the encrypted answer of the documentation and its signature', () => {
    const sealed = sealPush('{"demo_resp":"good luck"}', { encodingAesKey: AES_KEY, receiver: APPID, random: Buffer.from('707722b803182950') });
    expect(sealed).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
    expect(pushSignature(TOKEN, '1713424427', '415670741', sealed)).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1');
  });

  it.each([0, 11, 12, 31, 32, 33])('pads a message of %i characters to whole blocks of 32 and takes it off again', (length) => {
    const said = '字'.repeat(length);
    const sealed = sealPush(said, { encodingAesKey: AES_KEY, receiver: APPID, random: Buffer.alloc(16, 7) });
    expect(Buffer.from(sealed, 'base64').length % 32).toBe(0);
    expect(openPush(sealed, AES_KEY).message).toBe(said);
  });

  it('does not open what another key has closed, nor take a key of another length', () => {
    const other = `${'B'.repeat(42)}A`;
    expect(() => openPush(ENCRYPTED, other)).toThrow('not encrypted with this key');
    expect(() => keyOf('A'.repeat(42))).toThrow('43 characters');
  });
});
