import { openStage, type Stage } from '../testing/stage.js';

const KEY = 'ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE';

describe('addresses', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()));
  afterAll(() => stage.close());
  const ask = async (query: string) => (await stage.get(`/ws/geocoder/v1/?${query}`)).said;

  it('are the nearest that is known', async () => {
    expect(await ask(`location=22.80,113.53&key=${KEY}&get_poi=0`)).toMatchObject({
      status: 0, message: 'query ok', result: { location: { lat: 22.8, lng: 113.53 }, address: '广东省广州市南沙区凤凰大道1号', address_component: { district: '南沙区', street: '凤凰大道' }, ad_info: { adcode: '440115' } },
    });
  });

  it('are found by their words', async () => {
    expect(await ask(`address=${encodeURIComponent('南沙区同发路')}&key=${KEY}`)).toMatchObject({ status: 0, result: { location: { lat: 22.710_355, lng: 113.551_207 } } });
    expect((await ask(`address=${encodeURIComponent('不存在的路')}&key=${KEY}`))['status']).toBe(347);
  });

  it.each([['location=22.8,113.5', 311], [`location=22.8&key=${KEY}`, 310], [`location=91,0&key=${KEY}`, 310], [`location=a,b&key=${KEY}`, 310], [`key=${KEY}`, 310]])('are not found by %s: %i', async (query, status) => {
    expect((await ask(query))['status']).toBe(status);
  });
});
