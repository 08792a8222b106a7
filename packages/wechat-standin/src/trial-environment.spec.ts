import { openStage, type Stage } from './testing/stage.js';
import { openReceiver } from './testing/receiver.js';
import { trialEnvironment } from './trial-environment.js';

describe('the settings of a trial', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()));
  afterAll(() => stage.close());
  const said = async (address: string, init?: RequestInit) => (await (await fetch(address, init)).json()) as Record<string, unknown>;

  it('let a server in at each of the three platforms', async () => {
    const env = trialEnvironment(stage.url);
    const body = JSON.stringify({ grant_type: 'client_credential', appid: env['WX_APPID'], secret: env['WX_SECRET'] });
    expect(await said(`${env['WX_API_BASE']}/cgi-bin/stable_token`, { method: 'POST', body })).toHaveProperty('access_token');
    expect(await said(`${env['WECOM_API_BASE']}/cgi-bin/gettoken?corpid=${env['WECOM_CORPID']}&corpsecret=${env['WECOM_SECRET']}`)).toMatchObject({ errcode: 0 });
    expect(await said(`${env['LBS_API_BASE']}/ws/geocoder/v1/?location=22.8,113.5&key=${env['LBS_KEY']}`)).toMatchObject({ status: 0 });
  });

  it('have a key that pushes can be sealed with', async () => {
    const env = trialEnvironment(stage.url);
    const receiver = await openReceiver();
    expect(await stage.mock('push-address', { url: `${receiver.url}/push`, token: env['WX_PUSH_TOKEN'], encodingAesKey: env['WX_PUSH_AES_KEY'] })).toEqual({ verified: true });
    await receiver.close();
  });
});
