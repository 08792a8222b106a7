import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TrialServer } from './trial-server.js';

/**
 * An answer of the secretary that the check of content holds back from the second of two neighbours, who follows the first.
 * @param answer words that are taken for an advertisement
 * @returns the request of the first
 */
export async function heldAnswer<Reported extends { readonly id: string }>(server: TrialServer, report: (text: string) => Promise<Reported>, answer: string): Promise<Reported> {
  const [main, part] = [await report('楼道里堆满了纸箱和旧家具，堆了三天了'), await report('楼道里堆满了纸箱和旧家具，推车过不去')];
  const secretary = await server.client('secretary');
  const give = async (id: string, command: 'triage' | 'sign' | 'merge' | 'resolve', body: object): Promise<void> => {
    const { version } = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    const path = `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign';
    await secretary.call('post', path, { path: { id }, headers: { 'Idempotency-Key': randomUUID() }, body: { expectedVersion: version, ...body } });
  };
  for (const { id } of [main, part]) await give(id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
  await give(main.id, 'sign', {});
  await give(part.id, 'merge', { mainId: main.id });
  await give(main.id, 'resolve', { resolution: 'solved', answer, attachments: [] });
  const community = await server.client('community');
  for (let tries = 0; tries < 50; tries++) {
    if ((await community.call('get', '/api/held')).items.some(({ requestId }) => requestId === main.id)) return main;
    await pause(200);
  }
  throw new Error('the answer was not held back');
}
