import { randomUUID } from 'node:crypto';
import type { Schemas } from '@yige/api-client';
import sharp from 'sharp';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { AskedPost } from '../../access/infrastructure/asked-post.entity.js';
import { AbsenceRow } from '../../duty/infrastructure/absence.entity.js';
import { GroupMessage } from '../../chat-groups/infrastructure/group-message.entity.js';
import { JoinWayRow } from '../../chat-groups/infrastructure/join-way.entity.js';
import { GroupRobot } from '../../group-robots/infrastructure/group-robot.entity.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { ShownCheck } from '../../requests/infrastructure/shown-check.entity.js';
import { PropertyTask } from '../../property/infrastructure/property-task.entity.js';
import { WeeklyDigest } from '../../statistics/infrastructure/weekly-digest.entity.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { TimeService } from '../../time-bank/index.js';
import { Wish } from '../../wishes/index.js';
import { type Api, key, type RunningApp } from '../start-app.js';
import { EVERY_POST, type Post, tokenOf, type WorldName } from './callers.js';
import { nodeOf, personOf, SPOTS, settle, villageOf } from './districts.js';

const HOUR = 3_600_000;

/** What stands in every world once, with rows that are known. */
export const THINGS = [
  'branchRequest', 'groupRequest', 'departmentRequest', 'secretRequest', 'photo', 'mediation', 'wish', 'propertyTask', 'householdFile', 'notice', 'absence', 'timeService', 'digest', 'groupRobot', 'heldAnswer', 'joinWay', 'groupMessage', 'card', 'secretCard', 'work', 'code', 'person', 'askedPost',
] as const;
export type Thing = (typeof THINGS)[number];

export interface World {
  readonly name: WorldName;
  readonly ids: Readonly<Record<Thing, string>>;
  /** Words that tell of a thing: in the clear in its row, and in nothing else. */
  readonly words: Readonly<Partial<Record<Thing, readonly string[]>>>;
  readonly lookupCode: string;
  readonly fileCode: string;
  readonly handoverId: string;
  readonly partyId: string;
  /** What nobody may read without having asked for it: name and telephone of whoever reported, of a party, of a household. */
  readonly identities: readonly string[];
  /** The telephone number of whoever reported, as it is masked. */
  readonly masked: string;
}

const NUMBER_OF: Readonly<Record<WorldName, string>> = { own: '1', beside: '2', other: '3', foreign: '4' };

/** Brings a world into being, by the people of its own places. */
export async function makeWorld(running: RunningApp, name: WorldName, shutOut: readonly string[]): Promise<World> {
  await settle(running, name, name === 'own' ? shutOut : []);
  const { department, grid, district: tenantId } = SPOTS[name];
  const as = (who: string): Api => running.bearer(tokenOf(name, who));
  const n = NUMBER_OF[name];
  const contact = { name: `诸葛报事${n}`, phone: `1390000111${n}` };
  const photo = await upload(running, name);
  const submit = (word: string, more: Partial<Schemas['SubmitRequest']> = {}): Promise<Schemas['ReceiptView']> =>
    as('resident').call('post', '/api/requests', { headers: key(), body: { text: `${word}${n} 甲乙丙丁`, gridId: grid, contact, ...more } });
  const give = (who: string, id: string, command: 'triage' | 'sign', body: object): Promise<Schemas['MovedView']> =>
    as(who).call('post', `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign', { path: { id }, headers: key(), body } as never);
  const sorted = (receipt: Schemas['ReceiptView'], to: object): Promise<Schemas['MovedView']> => give('branchSecretary', receipt.id, 'triage', { expectedVersion: receipt.version, urgency: 'U3', matterCode: '0101', ...to });

  // Every district counts for itself, so that a number is a trace within its district alone.
  const told = ({ number }: Schemas['ReceiptView'], text: string): string[] => (name === 'foreign' ? [text] : [number, text]);

  const branch = await submit('楼上滴水', { attachments: [photo] });
  const { version } = await sorted(branch, { tier: 2 });
  const signed = await give('branchSecretary', branch.id, 'sign', { expectedVersion: version });
  const [group, departments, secret] = [await submit('堆放杂物'), await submit('水管渗漏'), await submit('不便公开', { confidential: true })];
  await sorted(group, { tier: 1, matterCode: '0201' });
  await sorted(departments, { tier: 3, matterCode: '0301', unitId: department });
  const secretMoved = await sorted(secret, { tier: 2 });
  await give('branchSecretary', secret.id, 'sign', { expectedVersion: secretMoved.version });

  const mediation = await mediate(as, name, branch.id, signed.version);
  const file = await as('resident').call('post', '/api/household-files', {
    headers: key(),
    body: { buildingId: `${grid}-building`, householdId: `${grid}-door`, salutation: `上官住户${n}`, phone: `1390000333${n}`, language: 'cantonese', contactWay: 'visit', doNotVisit: false, needs: [], consent: true, consentVersion: 1 },
  });
  const ids = {
    branchRequest: branch.id, groupRequest: group.id, departmentRequest: departments.id, secretRequest: secret.id, photo: photo.id, mediation: mediation.id, householdFile: file.id,
    wish: randomUUID(), propertyTask: randomUUID(), notice: `notice-${name}-`, absence: randomUUID(), timeService: randomUUID(), digest: randomUUID(), groupRobot: randomUUID(), heldAnswer: randomUUID(), joinWay: randomUUID(), groupMessage: randomUUID(), card: randomUUID(), secretCard: randomUUID(), work: randomUUID(),
    code: `code-${name}`, person: personOf(name, 'colleague'), askedPost: `asked-${name}`,
  } satisfies Record<Thing, string>;
  await beside(running, name, tenantId, ids);
  await running.settled();
  return {
    name, ids, lookupCode: branch.lookupCode, fileCode: file.fileCode, handoverId: mediation.handoverId, partyId: mediation.partyId,
    words: {
      branchRequest: told(branch, `楼上滴水${n}`), groupRequest: told(group, `堆放杂物${n}`), departmentRequest: told(departments, `水管渗漏${n}`), secretRequest: told(secret, `不便公开${n}`),
      wish: [`心愿${n}号`], propertyTask: [`请清理${n}号楼道`], timeService: [`陪诊${n}次`], code: [`DOOR${name.toUpperCase()}`], groupRobot: [`机器人${n}号`], joinWay: [`入群码${n}号`], groupMessage: [`停水通知${n}号`], person: [`人员${name}colleague`],
    },
    identities: [contact.name, contact.phone, `欧阳甲方${n}`, `1390000222${n}`, `上官住户${n}`, `1390000333${n}`],
    masked: `139****111${n}`,
  };
}

async function upload(running: RunningApp, world: WorldName): Promise<{ id: string; claim: string }> {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } }).jpeg().toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const answer = await fetch(`${running.url}/api/attachments`, { method: 'POST', body: form, headers: { authorization: `Bearer ${tokenOf(world, 'resident')}` } });
  const { id, claim } = (await answer.json()) as { id: string; claim: string };
  return { id, claim };
}

/** A mediation that came to nothing, with a file that the parties agreed to hand on. */
async function mediate(as: (who: string) => Api, name: WorldName, requestId: string, expectedVersion: number): Promise<{ id: string; handoverId: string; partyId: string }> {
  const n = NUMBER_OF[name];
  const { id } = await as('branchSecretary').call('post', '/api/requests/{id}/mediations', {
    path: { id: requestId }, headers: key(),
    body: { expectedVersion, dispute: 'betweenPeople', nobodyInDanger: true, committeeId: villageOf(name), parties: [{ name: `欧阳甲方${n}`, phone: `1390000222${n}` }, { name: '乙方' }] },
  });
  const community = as('communityStaff');
  const read = (): Promise<Schemas['MediationView']> => community.call('get', '/api/mediations/{id}', { path: { id } });
  const step = async (what: string, body: object): Promise<void> => {
    const { version } = await read();
    await community.call('post', `/api/mediations/{id}/steps/${what}` as '/api/mediations/{id}/steps/fail', { path: { id }, headers: key(), body: { expectedVersion: version, ...body } } as never);
  };
  const partyIds = (await read()).parties.map((party) => party.id);
  await step('appoint', { personId: personOf(name, 'communityStaff') });
  await step('accept', { relations: partyIds.map((partyId) => ({ partyId, relation: 'none' })) });
  for (const partyId of partyIds) await step('agreeToMediate', { partyId, on: '2026-03-04' });
  await step('fail', { note: '未能达成一致' });
  await step('agreeToHandOver', { receiver: '综治中心', reason: '继续化解', withPhones: true, partyIds, on: '2026-03-04' });
  const handoverId = (await read()).handovers[0]?.id ?? '';
  await step('handOver', { handoverId });
  return { id, handoverId, partyId: partyIds[0] ?? '' };
}

/** What comes about by time or by longer ways, as the rows that it is. */
async function beside(running: RunningApp, name: WorldName, tenantId: string, ids: Readonly<Record<Thing, string>>): Promise<void> {
  const { grid } = SPOTS[name];
  const n = NUMBER_OF[name];
  const now = running.clock.now();
  const branchId = nodeOf('branchSecretary', name);
  const notice = (post: Post): Notice => ({
    id: noticeOf(name, post), tenantId, personId: personOf(name, post), eventId: `e-${name}-${post}`, requestId: null, mediationId: null, digestId: null, type: 'propertyAsked', data: { place: `通知${name}${post}` }, createdAt: now,
    lineId: null, endsWithRequest: false, availableAt: null, readAt: null,
  });
  const figures: WeeklyDigest['figures'] = { from: '2026-02-23', to: '2026-03-01', received: 0, closed: 0, open: 0, overdue: 0, byTier: [], topMatters: [], repeated: [], needHelp: [] };
  const card = (id: string, requestId: string): SupervisionCard => ({ id, tenantId, requestId, legSeq: 1, unitId: branchId, level: 'yellow', dueAt: now - HOUR, issuedAt: now });
  await running.app.get(UnitOfWork).run(async (tx) => {
    await insertRows(tx, Notice, EVERY_POST.map(notice));
    await insertRows(tx, WeeklyDigest, [{ id: ids.digest, tenantId, nodeId: branchId, week: '2026-02-23', figures, madeAt: now, addition: null, sentAt: null, sentBy: null }]);
    await insertRows(tx, GroupRobot, [{ id: ids.groupRobot, tenantId, nodeId: branchId, label: `机器人${n}号`, keySealed: null, addedById: personOf(name, 'branchSecretary'), addedAt: now, removedAt: null, toldAt: null, fault: null }]);
    await insertRows(tx, JoinWayRow, [{ id: ids.joinWay, tenantId, gridId: grid, label: `入群码${n}号`, chatGroupIds: [], state: 'refused', revision: 1, wayId: null, pictureKey: null, fault: 'notOfCompany', madeById: personOf(name, 'branchSecretary'), madeAt: now, removedAt: null }]);
    await insertRows(tx, GroupMessage, [{ id: ids.groupMessage, tenantId, gridId: grid, chatGroupId: randomUUID(), label: '居民群', text: `停水通知${n}号`, state: 'over', chatId: null, sender: null, outsideId: null, fault: null, askedById: personOf(name, 'branchSecretary'), askedAt: now, toldAt: null }]);
    await insertRows(tx, ShownCheck, [{ id: ids.heldAnswer, tenantId, requestId: ids.branchRequest, part: 'words', state: 'held', label: 10001, traceId: null, authorId: null, askedAt: now, decidedAt: now, reviewedById: null, reviewedAt: null, reason: null }]);
    await insertRows(tx, SupervisionCard, [card(ids.card, ids.branchRequest), card(ids.secretCard, ids.secretRequest)]);
    await insertRows(tx, AskedPost, [{ id: ids.askedPost, tenantId, personId: personOf(name, 'colleague'), role: 'gridWorker', nodeId: grid, validFrom: now, validTo: null, askedById: personOf(name, 'administrator'), askedAt: now, decidedById: null, decidedAt: null, outcome: null }]);
    await insertRows(tx, AbsenceRow, [{ id: ids.absence, tenantId, personId: personOf(name, 'partyMember'), startsAt: now - HOUR, endsAt: now + 400 * HOUR, endedAt: null, enteredByPersonId: personOf(name, 'partyMember'), enteredAt: now }]);
    await insertRows(tx, PropertyTask, [{
      id: ids.propertyTask, tenantId, requestId: ids.branchRequest, unitId: nodeOf('propertyManager', name), askedById: branchId, summary: `请清理${n}号楼道`, place: '楼道', complained: false, dueAt: now + 48 * HOUR, status: 'open', answer: null, askedAt: now, answeredAt: null,
    }]);
    await insertRows(tx, Wish, [{
      id: ids.wish, tenantId, requestId: ids.groupRequest, unitId: branchId, villageId: villageOf(name), wishClass: 'errand', title: `心愿${n}号`, text: '想要一盏灯', amountHint: 0, status: 'open', claimantId: null, publishedAt: now, claimedAt: null,
      contactedAt: null, fulfilledAt: null, version: 1,
    }]);
    await insertRows(tx, TimeService, [{
      id: ids.timeService, tenantId, providerId: personOf(name, 'partyMember'), receiverId: personOf(name, 'groupLeader'), recorderId: personOf(name, 'partyMember'), nodeId: `${grid}-group`, minutes: 30, what: `陪诊${n}次`, day: '2026-03-01',
      externalRef: null, status: 'disputed', objection: '没有来', recordedAt: now, decidedAt: null,
    }]);
    await insertRows(tx, DueWork, [{ id: ids.work, tenantId, subjectId: randomUUID(), kind: 'test.failed', dueAt: now - HOUR, payload: {}, ...untaken(now - HOUR), status: 'dead', attempts: 8, lastError: 'cannot' }]);
  });
}

export const noticeOf = (world: WorldName, post: Post): string => `notice-${world}-${post}`;
