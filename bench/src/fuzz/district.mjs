import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const REQUESTS = 30;
/** Some of each are enough for a call to find something. */
const SOME = 25;

/** Everybody who may call: nobody, a reporter with a code, each trial login, a session that is over, and one of an account that was closed. */
export async function actorsOf(service, database) {
  const { logins } = JSON.parse(fs.readFileSync(path.join(service.dataDir, 'trial-logins.json'), 'utf8'));
  const lookups = await report(service);
  const over = await tokenOf(service, logins[0]);
  await fetch(`${service.origin}/api/sessions/current`, { method: 'DELETE', headers: { authorization: `Bearer ${over}` } });
  const bearer = (name, token) => ({ name, headers: () => ({ authorization: `Bearer ${token}` }) });
  const staff = [];
  for (const login of logins) staff.push(await signedIn(service, login));
  const closed = logins.find(({ login }) => login === 'enforcement') ?? logins.at(-1);
  const token = await tokenOf(service, closed);
  await database.insist(`UPDATE account SET disabled = 1 WHERE login = '${closed.login}'`);
  let turn = 0;
  return [
    { name: 'nobody', headers: () => ({}) },
    { name: 'a reporter', headers: () => ({ authorization: `Lookup ${lookups[turn++ % lookups.length]}` }) },
    ...staff.filter(({ name }) => name !== closed.login),
    bearer('a session that is over', over),
    bearer('an account that was closed', token),
    { name: 'somebody strange', headers: () => ({ authorization: ['Bearer', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Basic YTpi', 'Lookup 0', `Bearer ${'a'.repeat(2_000)}`, 'bearer null'][turn++ % 6] }) },
  ];
}

/** Signs in anew when a call of the drill itself ended its session; one whose account an administrator closed meanwhile stays outside. */
async function signedIn(service, login) {
  let token = await tokenOf(service, login);
  let renewing = null;
  const renew = () => (renewing ??= tokenOf(service, login).then((fresh) => {
    token = fresh;
    renewing = null;
  }, () => undefined));
  return { name: login.login, headers: () => ({ authorization: `Bearer ${token}` }), renew };
}

/** By login: a device that signed in before is let in again, however often the drill guesses a password from elsewhere. */
const devices = new Map();

async function tokenOf(service, { login, password }) {
  const body = JSON.stringify({ login, password, device: devices.get(login) });
  const answer = await fetch(`${service.origin}/api/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
  const { token, device } = await answer.json();
  devices.set(login, device);
  return token;
}

async function report(service) {
  const { logins } = JSON.parse(fs.readFileSync(path.join(service.dataDir, 'trial-logins.json'), 'utf8'));
  const token = await tokenOf(service, logins.find(({ login }) => login === 'secretary'));
  const codes = await (await fetch(`${service.origin}/api/codes`, { headers: { authorization: `Bearer ${token}` } })).json();
  const lookups = [];
  for (let n = 0; n < REQUESTS; n++) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-forwarded-for': `192.0.2.${n + 1}` };
    const body = JSON.stringify({ text: `楼道里堆满了纸箱和旧家具，挡住了消防通道（${n}）`, code: codes.items[n % codes.items.length].code });
    const answer = await fetch(`${service.origin}/api/requests`, { method: 'POST', headers, body });
    lookups.push((await answer.json()).lookupCode);
  }
  return lookups;
}

/** @returns the values that a field of that name has here */
export async function knownValues(service, database) {
  const column = async (sql) => (await database.rows(sql)).map((row) => Object.values(row)[0]);
  const ids = (table) => column(`SELECT id FROM ${table} LIMIT ${SOME}`).catch(() => []);
  const nodes = await column(`SELECT id FROM org_node WHERE kind IN ('grid', 'branch', 'department', 'town', 'village', 'partyGroup') ORDER BY created_from LIMIT ${SOME}`).catch(() => ids('org_node'));
  const grids = await column(`SELECT grid_id FROM request WHERE grid_id IS NOT NULL LIMIT ${SOME}`);
  const units = [...new Set(await column(`SELECT holder_unit_id FROM request LIMIT ${SOME}`)), ...nodes];
  const known = {
    'requests.id': await ids('request'), requestId: await ids('request'), mainId: await ids('request'), legId: await ids('handling_leg'), 'legs.id': await ids('handling_leg'),
    code: await column(`SELECT code FROM place_code LIMIT ${SOME}`), 'codes.id': await ids('place_code'), 'org.id': nodes, nodeId: units, gridId: grids, unitId: units, groupId: await column(`SELECT id FROM org_node WHERE kind = 'partyGroup' LIMIT ${SOME}`),
    // Nobody of the callers: an administrator among them would lock the others out, and the rest of the drill would be refused at the door.
    personId: await column(`SELECT p.id FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE a.id IS NULL OR a.disabled = 1 LIMIT ${SOME}`), 'notices.id': await ids('notice'), 'digests.id': await ids('digest'), buildingId: await ids('building'), 'buildings.id': await ids('building'), zoneId: await column(`SELECT id FROM org_node WHERE kind = 'zone' LIMIT ${SOME}`),
    matterCode: ['0101', '0201', '0301', '0401', '0501'], matter: ['0201', '0301'], expectedVersion: [1, 2, 3], 'queue.id': await ids('outbox_event'), lookupCode: [], view: [],
  };
  return (name) => known[name] ?? [];
}
