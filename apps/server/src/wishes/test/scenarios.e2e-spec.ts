import type { Schemas } from '@yige/api-client';
import { Like } from 'typeorm';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { Wish } from '../infrastructure/wish.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const DAY = 24 * 3_600_000;
const WISH: Schemas['PublishWish'] = { wishClass: 'goods', title: '一台能放粤剧的收音机', text: '独居长者想听粤剧，收音机坏了，能收短波更好', amountHint: 150 };

describe('acceptance scenarios (domain.md 6): small wishes', () => {
  let running: RunningApp;
  let secretary: Api;

  beforeEach(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
  });
  afterEach(() => running.stop());

  /** A wish that came in as a request and is with the branch. */
  async function withBranch(): Promise<{ id: string; resident: Api; version: number }> {
    const receipt = await report(running.visitor(), { kind: 'wish', text: '想要一台收音机听粤剧', contact: { name: '陈阿婆', phone: '13800138000' } });
    const path = { id: receipt.id };
    const triaged = await secretary.call('post', '/api/requests/{id}/commands/triage', { path, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: 'U3' } });
    const { version } = await secretary.call('post', '/api/requests/{id}/commands/sign', { path, headers: key(), body: { expectedVersion: triaged.version } });
    return { id: receipt.id, resident: running.visitor(receipt.lookupCode), version };
  }
  const publish = (id: string, own: Partial<Schemas['PublishWish']> = {}) => secretary.call('post', '/api/requests/{id}/wish', { path: { id }, headers: key(), body: { ...WISH, ...own } });
  const open = async (api: Api) => (await api.call('get', '/api/wishes')).items;
  const move = (api: Api, wish: Schemas['WishView'], action: Schemas['MoveWish']['action']) =>
    api.call('post', '/api/wishes/{id}/moves', { path: { id: wish.id }, headers: key(), body: { action, expectedVersion: wish.version } });
  const forward = async (ms: number): Promise<void> => {
    running.clock.forward(ms);
    await running.settled();
    secretary = await running.as('secretary');
  };

  it('12. Wish claimed, 7 days no contact → released, next claimant, first claimant not shamed', async () => {
    await publish((await withBranch()).id);
    const [member, stranger] = [await running.as('member'), await running.as('stranger')];
    const [found] = await open(member);
    const claimed = await move(member, found!, 'claim');
    expect(claimed).toMatchObject({ status: 'claimed', mine: true, contactBy: '2026-03-11T02:00:00.000Z' });
    expect(await open(stranger)).toEqual([]);

    await forward(7 * DAY - 1000);
    expect(await open(await running.as('stranger'))).toEqual([]);
    await forward(2000);
    const next = await running.as('stranger');
    const [again] = await open(next);
    expect(again).toMatchObject({ id: found!.id, status: 'open' });
    expect(await move(next, again!, 'claim')).toMatchObject({ status: 'claimed', mine: true });

    await running.settled();
    // Nothing anywhere says whose claim it was: not the wish, not what the branch is told.
    const kept = JSON.stringify(await running.dataSource.manager.find(Wish));
    expect(kept).not.toContain('person-member');
    const told = await running.dataSource.manager.find(Notice, { where: { personId: running.district.person('secretary'), type: Like('wish%') }, order: { id: 'ASC' } });
    expect(told.map(({ type, lineId }) => [type, lineId === null])).toEqual([['wishClaimed', true], ['wishOpenAgain', false], ['wishClaimed', true]]);
    expect(JSON.stringify(told.map(({ data }) => data))).not.toMatch(/person-|陈/);
    expect((await (await running.as('member')).call('get', '/api/wishes/mine'))).toEqual([]);
  });

  it('should be kept by a claimant who has been in touch, and confirmed by the resident alone', async () => {
    const { id, resident } = await withBranch();
    await publish(id);
    const member = await running.as('member');
    let wish = await move(member, (await open(member))[0]!, 'claim');
    wish = await move(member, wish, 'contact');
    await forward(8 * DAY);
    const back = await running.as('member');
    wish = await move(back, wish, 'fulfil');
    expect(wish).toMatchObject({ status: 'fulfilled', commands: [] });

    // Meanwhile supervision has reminded the branch of its limit, which is a move as well.
    const { version } = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    const { version: answered } = await secretary.call('post', '/api/requests/{id}/commands/resolve', { path: { id }, headers: key(), body: { expectedVersion: version, resolution: 'solved', answer: '收音机送到了' } });
    await resident.call('post', '/api/requests/{id}/commands/rate', { path: { id }, headers: key(), body: { expectedVersion: answered, contacted: true, satisfaction: 'satisfied' } });
    await running.settled();
    expect(await resident.call('get', '/api/requests/{id}/wish', { path: { id } })).toMatchObject({ status: 'confirmed' });
  });

  it('should publish nothing that tells whose wish it is, and only what the branch holds and is not confidential', async () => {
    const { id } = await withBranch();
    for (const text of ['送到3栋2单元', '联系13800138000', '陈阿婆想听粤剧']) {
      await expect(publish(id, { text })).rejects.toMatchObject({ status: 422, code: 'WISH.IDENTIFIES' });
    }
    await expect((await running.as('other-secretary')).call('post', '/api/requests/{id}/wish', { path: { id }, headers: key(), body: WISH })).rejects.toMatchObject({ status: 404 });
    await publish(id);
    await expect(publish(id)).rejects.toMatchObject({ status: 409, code: 'WISH.NOT_NOW' });
    const seen = JSON.stringify(await open(await running.as('stranger')));
    expect(seen).not.toMatch(/陈阿婆|1380|1栋|gridId|requestId/);
  });

  it('should wait for the branch to verify it, however sure its words are to sort', async () => {
    const text = '消防通道被电动车堵满了，想要有人帮忙挪走我家的旧车';
    const member = await running.as('member');
    const atOnce = await report(running.visitor(), { text });
    expect(await member.call('get', '/api/requests/{id}', { path: { id: atOnce.id } })).toMatchObject({ status: 'dispatched', tier: 1 });
    const wished = await report(running.visitor(), { text, kind: 'wish' });
    expect(await secretary.call('get', '/api/requests/{id}', { path: { id: wished.id } })).toMatchObject({ status: 'submitted', kind: 'wish', holder: { unit: { kind: 'branch' } } });
  });

  it('should be found by the village of whoever looks, and by the branch that published it', async () => {
    await publish((await withBranch()).id);
    const [member, stranger, other] = [await running.as('member'), await running.as('stranger'), await running.as('other-secretary')];
    const count = async (api: Api, query: { around?: 'branch' | 'village'; status?: 'claimed' }): Promise<number> => (await api.call('get', '/api/wishes', { query })).items.length;
    expect([await count(member, { around: 'village' }), await count(stranger, { around: 'village' }), await count(stranger, {})]).toEqual([1, 0, 1]);
    expect([await count(secretary, { around: 'branch' }), await count(other, { around: 'branch' }), await count(secretary, { around: 'branch', status: 'claimed' })]).toEqual([1, 0, 0]);
  });

  it('should go to one of several who claim at once, and to nobody who has three already', async () => {
    for (let n = 0; n < 4; n++) await publish((await withBranch()).id);
    const [member, colleague] = [await running.as('member'), await running.as('colleague')];
    const wishes = await open(member);
    const rivals = await Promise.allSettled([move(member, wishes[0]!, 'claim'), move(colleague, wishes[0]!, 'claim')]);
    expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = rivals[0]!.status === 'fulfilled' ? member : colleague;
    await move(winner, wishes[1]!, 'claim');
    await move(winner, wishes[2]!, 'claim');
    await expect(move(winner, wishes[3]!, 'claim')).rejects.toMatchObject({ status: 409, code: 'WISH.ENOUGH_CLAIMS' });
    expect((await open(winner))[0]).toMatchObject({ commands: [] });
  });

  it('should come to the attention of the branch when nobody takes it for fifteen days', async () => {
    await publish((await withBranch()).id);
    await forward(15 * DAY);
    const { items } = await secretary.call('get', '/api/notices');
    expect(items.map(({ type }) => type)).toContain('wishUnclaimed');
    const [wish] = await open(secretary);
    expect(await move(secretary, wish!, 'takeOver')).toMatchObject({ status: 'takenOver' });
    expect(await open(secretary)).toEqual([]);
  });
});
