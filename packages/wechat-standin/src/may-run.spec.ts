import { MayNotRun, mustBeTrialOrTest } from './may-run.js';
import { startStandIn } from './start-stand-in.js';
import { trialSetting } from './trial-setting.js';

describe('where the stand-in runs', () => {
  it.each([
    [{ YIGE_MODE: 'production' }, 'YIGE_MODE is "production"'],
    [{ YIGE_MODE: 'production', NODE_ENV: 'test' }, 'YIGE_MODE is "production"'],
    [{ YIGE_MODE: 'trial', NODE_ENV: 'production' }, 'NODE_ENV is "production"'],
    [{ NODE_ENV: 'production' }, 'NODE_ENV is "production"'],
    [{ YIGE_MODE: 'Trial' }, 'YIGE_MODE is "Trial"'],
    [{ YIGE_MODE: '' }, 'YIGE_MODE is not set'],
    [{ NODE_ENV: 'development' }, 'YIGE_MODE is not set'],
    [{}, 'YIGE_MODE is not set'],
  ])('not with %j, and it says why', (env, why) => {
    expect(() => { mustBeTrialOrTest(env); }).toThrow(MayNotRun);
    expect(() => { mustBeTrialOrTest(env); }).toThrow(why);
  });

  it.each([[{ YIGE_MODE: 'trial' }], [{ YIGE_MODE: 'trial', NODE_ENV: 'test' }], [{ NODE_ENV: 'test' }]])('with %j', (env) => {
    expect(() => { mustBeTrialOrTest(env); }).not.toThrow();
  });

  it('does not listen where it may not, however it is started', async () => {
    const setting = trialSetting({ pushUrl: null, corpPushUrl: null, pages: [] });
    await expect(startStandIn({ setting, now: () => 0, seed: '', env: { YIGE_MODE: 'production' } })).rejects.toThrow(MayNotRun);
  });
});
