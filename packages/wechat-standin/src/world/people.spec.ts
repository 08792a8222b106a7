import { startStandIn } from '../start-stand-in.js';
import { trialSetting } from '../trial-setting.js';
import { STAGE_NOW } from '../testing/stage.js';
import { People } from './people.js';
import { Chance, lastingId } from './chance.js';
import { StandInClock } from './clock.js';

describe('people of several mini-programs', () => {
  it('have one openid in each, and are nobody in another', async () => {
    const one = trialSetting({ pushUrl: null, corpPushUrl: null, pages: ['pages/index/index'] });
    const [app] = one.apps;
    const setting = { ...one, apps: [app!, { ...app!, appid: 'wx0000000000000002' }] };
    const { world, url, close } = await startStandIn({ setting, now: () => STAGE_NOW, seed: 's', env: { YIGE_MODE: 'trial' } });
    const mock = async (action: string, body: object) => (await (await fetch(`${url}/__mock/${action}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Record<string, string>;
    const here = await mock('person', { userKey: 'li' });
    const there = await mock('person', { userKey: 'li', appid: 'wx0000000000000002' });
    expect([here['openid'] === there['openid'], here['unionid'] === there['unionid']]).toEqual([false, true]);
    const token = world.tokens.stable(app!.appid).access_token;
    const answer = await fetch(`${url}/wxa/msg_sec_check?access_token=${token}`, { method: 'POST', body: JSON.stringify({ openid: there['openid'], scene: 2, version: 2, content: 'a' }) });
    expect(await answer.json()).toMatchObject({ errcode: 43104 });
    await close();
  });

  it('cannot use a code of another app', () => {
    const people = new People(new StandInClock(() => STAGE_NOW), new Chance('s'));
    const code = people.loginCode(people.met('wx1', 'li'));
    expect(() => people.useLogin('wx2', code)).toThrow('40029');
    expect(people.useLogin('wx1', code).userKey).toBe('li');
  });
});

describe('chance', () => {
  it('draws the same for the same seed, and never the same twice', () => {
    const draw = (seed: string): string[] => {
      const chance = new Chance(seed);
      return [chance.word(32), chance.hex(64), chance.digits(19), chance.requestId(), chance.bytes(16).toString('base64'), chance.word(32)];
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(new Set([...draw('a'), ...draw('b')]).size).toBe(12);
    expect(draw('a').map((text) => text.length)).toEqual([32, 64, 19, 26, 24, 32]);
    expect(lastingId('o', 'wx1', 'li')).toHaveLength(28);
  });
});

describe('the clock', () => {
  it('does what fell due on the way, in its order, and not what comes later', async () => {
    const done: string[] = [];
    const clock = new StandInClock(() => STAGE_NOW);
    for (const [ms, name] of [[3_000_000, 'c'], [1_000_000, 'a'], [2_000_000, 'b']] as const) clock.after(ms, async () => void done.push(name));
    await clock.advance(2_000_000);
    expect([done, clock.now()]).toEqual([['a', 'b'], STAGE_NOW + 2_000_000]);
    clock.after(1_000, async () => clock.after(0, async () => void done.push('and what follows')));
    await clock.advance(1_000);
    expect(done).toEqual(['a', 'b', 'and what follows']);
    clock.close();
    await clock.advance(9_000_000);
    expect(done).not.toContain('c');
  });
});
