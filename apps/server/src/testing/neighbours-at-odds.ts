import type { Schemas } from '@yige/api-client';
import { type Api, key, report, type RunningApp } from './start-app.js';

/** Names that nobody but the parties' mediators may ever read. */
export const PARTY_NAMES = ['欧阳婉清', '梁伟强'] as const;
export const PARTY_PHONE = '13922334455';

export interface AtOdds {
  readonly requestId: string;
  readonly resident: Api;
  readonly version: number;
}

export const to = (id: string) => ({ path: { id }, headers: key() });
export const read = (api: Api, id: string) => api.call('get', '/api/mediations/{id}', { path: { id } });

/** Neighbours at odds, with the branch, which has taken it. */
export async function neighboursAtOdds(running: RunningApp, change: Partial<Pick<Schemas['Triage'], 'matterCode' | 'urgency' | 'tier'>> = {}): Promise<AtOdds> {
  const receipt = await report(running.visitor(), { text: '楼上阳台滴水，晾的衣服天天被打湿，讲过几次都没用' });
  const secretary = await running.as('secretary');
  const sorted = await secretary.call('post', '/api/requests/{id}/commands/triage', {
    ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0101', tier: 2, urgency: 'U3', ...change },
  });
  const { version } = await secretary.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: sorted.version } });
  return { requestId: receipt.id, resident: running.visitor(receipt.lookupCode), version };
}

export const openBody = (running: RunningApp, expectedVersion: number, change: Partial<Schemas['OpenMediation']> = {}): Schemas['OpenMediation'] => ({
  expectedVersion, dispute: 'betweenPeople', nobodyInDanger: true, committeeId: running.district.node('east/village'),
  parties: [{ name: PARTY_NAMES[0], phone: PARTY_PHONE }, { name: PARTY_NAMES[1] }],
  ...change,
});

/** A case before the committee of the community: opened by the branch, nothing else done. */
export async function opened(running: RunningApp): Promise<AtOdds & { readonly id: string }> {
  const atOdds = await neighboursAtOdds(running);
  const { id } = await (await running.as('secretary')).call('post', '/api/requests/{id}/mediations', { ...to(atOdds.requestId), body: openBody(running, atOdds.version) });
  return { ...atOdds, id };
}

/** Both agreed to mediate, and the community worker does so. */
export async function prepared(running: RunningApp): Promise<AtOdds & { readonly id: string; readonly parties: readonly string[]; readonly mediatorId: string }> {
  const made = await opened(running);
  const community = await running.as('community');
  await community.call('post', '/api/mediations/{id}/steps/appoint', { ...to(made.id), body: { expectedVersion: 1, personId: running.district.person('community') } });
  const { parties, mediators } = await read(community, made.id);
  const ids = parties.map((party) => party.id);
  await community.call('post', '/api/mediations/{id}/steps/accept', { ...to(made.id), body: { expectedVersion: 2, relations: ids.map((partyId) => ({ partyId, relation: 'none' as const })) } });
  for (const [index, partyId] of ids.entries()) await community.call('post', '/api/mediations/{id}/steps/agreeToMediate', { ...to(made.id), body: { expectedVersion: 3 + index, partyId, on: '2026-03-04' } });
  return { ...made, parties: ids, mediatorId: mediators[0]?.id ?? '' };
}

/** An agreement that took effect on that day, drawn up after one meeting. */
export async function agreed(running: RunningApp, effectiveOn: string): Promise<Awaited<ReturnType<typeof prepared>> & { readonly version: number }> {
  const made = await prepared(running);
  const community = await running.as('community');
  await community.call('post', '/api/mediations/{id}/steps/meet', {
    ...to(made.id), body: { expectedVersion: 5, heldAt: '2026-03-01T10:00:00+08:00', place: '社区议事厅', partyIds: [...made.parties], record: '双方各自说明情况，同意由楼上改装晾衣架' },
  });
  await community.call('post', '/api/mediations/{id}/steps/drawUp', {
    ...to(made.id),
    body: {
      expectedVersion: 6, form: 'written', facts: '甲方阳台晾晒滴水，打湿乙方衣物', copies: 3, agreedOn: effectiveOn,
      terms: [{ partyId: made.parties[0] ?? '', what: '改装接水晾衣架', way: '自行安装', place: '甲方阳台', dueOn: '2026-03-10' }],
    },
  });
  const moved = await community.call('post', '/api/mediations/{id}/steps/putInEffect', {
    ...to(made.id), body: { expectedVersion: 7, signatures: [...made.parties, made.mediatorId].map((by) => ({ by, on: effectiveOn })), sealedOn: effectiveOn },
  });
  return { ...made, version: moved.version };
}
