import type { Schemas } from '@yige/api-client';
import { RoleAssignment } from '../../access/index.js';
import { HouseholdNeed } from '../infrastructure/household-need.entity.js';
import { Clearing } from '../../upkeep/application/clearing.js';
import { HouseholdFile } from '../infrastructure/household-file.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

type Fields = Omit<Schemas['OpenHouseholdFile'], 'buildingId' | 'householdId'>;

const PHONE = '13800138000';
const DAY = 24 * 3_600_000;

const fields = (own: Partial<Fields> = {}): Fields => ({
  salutation: '陈阿婆', phone: PHONE, language: 'cantonese', contactWay: 'visit', contactHours: '上午', doNotVisit: false, needs: [{ need: 'homeService', consent: true }], consent: true, consentVersion: 1, ...own,
});

describe('acceptance scenarios (domain.md 6): the household file', () => {
  let running: RunningApp;
  let resident: Api;
  let member: Api;

  beforeEach(async () => {
    running = await startApp();
    resident = running.visitor();
    member = await running.as('member');
  });
  afterEach(() => running.stop());

  const open = (own: Partial<Fields> = {}, headers = key()) =>
    resident.call('post', '/api/household-files', { headers, body: { buildingId: 'building-1', householdId: 'household-1', ...fields(own) } });
  const read = (fileCode: string, api = resident) => api.call('post', '/api/household-files/read', { body: { fileCode } });

  /** Every row of every table, as text. */
  async function everyRow(): Promise<string> {
    const tables = running.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const rows = await Promise.all(tables.map((table) => running.dataSource.query(`SELECT * FROM ${table}`)));
    return JSON.stringify(rows);
  }

  it('17. Resident deletes household file → contact gone in all replicas, tickets keep masked reference', async () => {
    const { id, fileCode } = await open();
    const receipt = await report(resident, { householdFileCode: fileCode });
    const secretary = await running.as('secretary');
    const triaged = await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: 'U3' } });
    await secretary.call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: triaged.version } });
    const reveal = () => secretary.call('post', '/api/requests/{id}/identity', { path: { id: receipt.id }, body: { reason: '上门前电话联系' } });
    expect(await reveal()).toEqual({ name: '陈阿婆', phone: PHONE });
    await member.call('post', '/api/household-files/{id}/contact', { path: { id }, body: { reason: '约上门时间' } });

    const [{ salutationSealed, phoneSealed }] = await running.dataSource.manager.find(HouseholdFile) as [HouseholdFile];
    await resident.call('post', '/api/household-files/delete', { body: { fileCode } });
    await running.settled();

    const { items: looks } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'household.contactRead' } });
    expect(looks).toEqual([expect.objectContaining({ person: expect.objectContaining({ id: 'person-member' }), about: 'household', objectId: id, outcome: 'done' })]);
    const left = await everyRow();
    for (const trace of [PHONE, '陈阿婆', salutationSealed, phoneSealed ?? '']) expect(left).not.toContain(trace);
    expect(await running.dataSource.manager.count(HouseholdFile)).toBe(0);
    await expect(read(fileCode)).rejects.toMatchObject({ status: 404 });
    await expect(reveal()).rejects.toMatchObject({ status: 409, code: 'REQUEST.REPORTER_UNKNOWN' });
    const { reporter } = await secretary.call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(reporter).toEqual({ contactable: false, nameMasked: '陈** 138****8000', phoneMasked: null });
  });

  it('should exist no more for a member who serves in another group since', async () => {
    const { id } = await open();
    const list = () => member.call('get', '/api/household-files', { query: { zoneId: 'zone-1' } });
    expect((await list()).items).toHaveLength(1);
    const { items: looks } = await (await running.as('auditor')).call('get', '/api/audit/entries', { query: { action: 'household.needsRead' } });
    expect(looks).toMatchObject([{ person: { id: 'person-member' }, about: 'household', detail: { zoneId: 'zone-1', files: 1 } }]);
    await running.dataSource.manager.update(RoleAssignment, { id: 'role-member' }, { nodeId: running.district.node('east/2/group1') });
    running.clock.forward(60_000);
    await expect(list()).rejects.toMatchObject({ status: 404 });
    await expect(member.call('post', '/api/household-files/{id}/contact', { path: { id }, body: { reason: '约上门时间' } })).rejects.toMatchObject({ status: 404 });
  });

  it('should not exist by default, and only by consent, also for each need that reveals something', async () => {
    expect(await running.dataSource.manager.count(HouseholdFile)).toBe(0);
    await expect(open({ consent: false })).rejects.toMatchObject({ status: 422, code: 'HOUSEHOLD.CONSENT_NEEDED' });
    await expect(open({ needs: [{ need: 'infant', consent: false }] })).rejects.toMatchObject({ code: 'HOUSEHOLD.CONSENT_NEEDED', problem: { errors: [expect.objectContaining({ field: 'needs.0.consent' })] } });
    await expect(open({ contactHours: '打 13900139000' })).rejects.toMatchObject({ code: 'HOUSEHOLD.NUMBER_IN_TEXT' });
    expect(await running.dataSource.manager.count(HouseholdFile)).toBe(0);
  });

  it('should give the first code again to a retry, and stand once for a door', async () => {
    const headers = key();
    const first = await open({}, headers);
    expect(await open({}, headers)).toEqual(first);
    await expect(open()).rejects.toMatchObject({ status: 409, code: 'HOUSEHOLD.FILE_EXISTS' });
    expect(await everyRow()).not.toContain(first.fileCode.replaceAll('-', ''));
  });

  it('should be read, changed and taken away by the household, and refuse a change made on an older one', async () => {
    const { fileCode, version } = await open();
    const change = (expectedVersion: number, own: Partial<Fields>) => resident.call('post', '/api/household-files/change', { body: { fileCode, expectedVersion, ...fields(own) } });
    expect(await change(version, { salutation: '陈老师', needs: [] })).toMatchObject({ version: 2, salutation: '陈老师', needs: [] });
    await expect(change(version, {})).rejects.toMatchObject({ status: 409, code: 'HOUSEHOLD.CHANGED_MEANWHILE' });
    expect(await read(fileCode)).toMatchObject({ salutation: '陈老师', phone: PHONE, consentVersion: 1, door: { gridId: 'east-1', buildingId: 'building-1', unit: '1单元', room: '101' } });
    await expect(read('0000-0000-0000')).rejects.toMatchObject({ status: 404, code: 'LOOKUP.UNKNOWN' });
  });

  it('should be seen by the member of the zone alone, without the contact, which is logged for the household to read', async () => {
    const { id, fileCode } = await open();
    const list = (api: Api) => api.call('get', '/api/household-files', { query: { zoneId: 'zone-1' } });
    const { items } = await list(member);
    expect(items).toMatchObject([{ id, hasPhone: true, needs: [{ need: 'homeService' }] }]);
    expect(JSON.stringify(items)).not.toMatch(/陈阿婆|13800138000/);
    for (const login of ['colleague', 'stranger']) {
      const other = await running.as(login);
      await expect(list(other)).rejects.toMatchObject({ status: 404 });
      await expect(other.call('post', '/api/household-files/{id}/contact', { path: { id }, body: { reason: '看看' } })).rejects.toMatchObject({ status: 404 });
    }
    await expect(list(await running.as('secretary'))).rejects.toMatchObject({ status: 403 });
    expect(await member.call('post', '/api/household-files/{id}/contact', { path: { id }, body: { reason: '约上门时间' } })).toEqual({ salutation: '陈阿婆', phone: PHONE });
    await member.call('post', '/api/household-files/{id}/notes', { path: { id }, body: { day: '2026-03-04', purpose: '送老年证表格', nextStep: '周五来取' } });
    await expect(member.call('post', '/api/household-files/{id}/notes', { path: { id }, body: { day: '2026-03-04', purpose: '身份证 440115198001011234' } })).rejects.toMatchObject({ code: 'HOUSEHOLD.NUMBER_IN_TEXT' });
    expect(await read(fileCode)).toMatchObject({ whoLooked: [{ by: '陈', reason: '约上门时间' }], notes: [{ purpose: '送老年证表格', nextStep: '周五来取', by: '陈' }] });
    expect((await list(member)).items).toMatchObject([{ notes: [{ day: '2026-03-04', purpose: '送老年证表格', nextStep: '周五来取', by: '陈' }] }]);
  });

  it('should let a need lapse after twelve months, and keep nothing of it a day later', async () => {
    const { fileCode } = await open();
    running.clock.forward(364 * DAY);
    expect((await read(fileCode)).needs).toHaveLength(1);
    running.clock.forward(DAY + 1);
    expect((await read(fileCode)).needs).toEqual([]);
    const clearing = running.app.get(Clearing);
    await clearing.run();
    expect(await running.dataSource.manager.count(HouseholdNeed)).toBe(1);
    running.clock.forward(DAY);
    expect((await clearing.overdue())['household_need']).toBe(1);
    expect((await clearing.run())['household_need']).toBe(1);
    expect(await running.dataSource.manager.count(HouseholdNeed)).toBe(0);
    expect(await running.dataSource.manager.count(HouseholdFile)).toBe(1);
  });

  it('should ask again for nothing that was agreed to: a need is taken out as easily as it was put in, and what stays has the end that it had', async () => {
    const { fileCode, version } = await open({ needs: [{ need: 'homeService', consent: true }, { need: 'infant', consent: true }] });
    const ends = Object.fromEntries((await read(fileCode)).needs.map(({ need, expiresAt }) => [need, expiresAt]));
    running.clock.forward(30 * DAY);
    const change = (expectedVersion: number, own: Partial<Fields>) => resident.call('post', '/api/household-files/change', { body: { fileCode, expectedVersion, ...fields({ consent: false, ...own }) } });
    const without = await change(version, { salutation: '陈老师', needs: [{ need: 'infant', consent: false }] });
    expect(without).toMatchObject({ salutation: '陈老师', needs: [{ need: 'infant', expiresAt: ends['infant'] }] });
    // What is more than that is asked for, and so is what was taken out before.
    const refused = { status: 422, code: 'HOUSEHOLD.CONSENT_NEEDED', problem: { errors: [expect.objectContaining({ field: 'needs.1.consent' })] } };
    await expect(change(without.version, { needs: [{ need: 'infant', consent: false }, { need: 'elderService', consent: false }] })).rejects.toMatchObject(refused);
    const anew = await change(without.version, { needs: [{ need: 'infant', consent: true }, { need: 'homeService', consent: true }] });
    expect(anew.needs.map(({ expiresAt }) => Date.parse(expiresAt) - Date.parse(ends['infant'] ?? ''))).toEqual([30 * DAY, 30 * DAY]);
  });

  it('should ask again once the text is another, and for a need that has lapsed', async () => {
    const { fileCode, version } = await open({ needs: [{ need: 'infant', consent: true }] });
    const change = (expectedVersion: number, own: Partial<Fields>) => resident.call('post', '/api/household-files/change', { body: { fileCode, expectedVersion, ...fields(own) } });
    running.clock.forward(366 * DAY);
    await expect(change(version, { needs: [{ need: 'infant', consent: false }] })).rejects.toMatchObject({ code: 'HOUSEHOLD.CONSENT_NEEDED' });
    await running.dataSource.manager.update(HouseholdFile, { consentVersion: 1 }, { consentVersion: 0 });
    await expect(change(version, { consent: false, needs: [] })).rejects.toMatchObject({ code: 'HOUSEHOLD.CONSENT_NEEDED', problem: { errors: [expect.objectContaining({ field: 'consent' })] } });
    const { consentVersion, consentAt } = await change(version, { needs: [] });
    expect([consentVersion, Date.parse(consentAt)]).toEqual([1, running.clock.now()]);
  });
});
