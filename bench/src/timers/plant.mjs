import { randomUUID } from 'node:crypto';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVENTS_OF_ONE = 5;
/** Rows that are written at once. */
const CHUNK = 1_000;

/** A request as the service itself has made it, that lies with a branch; all others are made after it. */
export async function templateOf(database, service) {
  const [{ id: gridId }] = await database.rows("SELECT r.node_id AS id FROM account a JOIN role_assignment r ON r.person_id = a.person_id WHERE a.login = 'gridworker' AND r.role = 'gridWorker'");
  const call = async (route, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(service.origin + route, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { id } = await call('/api/requests', { text: '楼下路灯坏了三天，晚上看不清路', gridId, channel: 'code' });
  const [made] = await database.rows(`SELECT * FROM request WHERE id = '${id}'`);
  const request = { ...made, status: 'dispatched', tier: 2, urgency: 'U3', holder_unit_id: made.branch_id, holder_unit_kind: 'branch', holder_person_id: null, leg_seq: 1 };
  const [{ holders }] = await database.rows(`SELECT COUNT(DISTINCT person_id) AS holders FROM role_assignment WHERE node_id = '${request.holder_unit_id}'`);
  return { request, holders: Number(holders) };
}

/**
 * One request and one timer each: a fifth was overdue before, three tenths come due in the first quarter of a minute, a quarter within two
 * hours and a quarter within 400 days.
 * @returns {Promise<Map<string, { dueAt: number, underWay: boolean }>>} by request
 */
export async function plantTimers(database, { request }, { count, now, random }) {
  const planted = new Map();
  const spans = [[0.2, -DAY, -1_000], [0.5, 2_000, 15_000], [0.75, 60_000, 2 * HOUR - 60_000], [1, 2 * HOUR, 400 * DAY - HOUR]];
  for (let n = 0; n < count; n++) {
    const [, from, to] = spans.find(([share]) => n / count < share);
    planted.set(randomUUID(), { dueAt: Math.floor(now + from + random() * (to - from)), underWay: from > 0 && to <= 15_000 });
  }
  await plantRequests(database, request, [...planted].map(([id, { dueAt }]) => ({ id, due_at: dueAt, limit_from: dueAt - 10 * DAY })));
  const timers = [...planted].map(([id, { dueAt }]) => [randomUUID(), request.tenant_id, id, 'request.yellow', time(dueAt), '{"legSeq":1}', 'pending', 0, time(dueAt), null, null, null]);
  await fill(database, 'due_work', ['id', 'tenant_id', 'subject_id', 'kind', 'due_at', 'payload', 'status', 'attempts', 'available_at', 'lease_until', 'lease_token', 'last_error'], timers);
  return planted;
}

/**
 * Five events for each of a fifth as many requests, in the order of their numbers. Before that a place is kept in which every notice gets the
 * number of its turn.
 */
export async function plantEvents(database, { request, holders }, { count, now }) {
  if (database.name === 'mariadb') await database.run('ALTER TABLE notice ADD COLUMN drill_turn BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE');
  const requests = Array.from({ length: Math.ceil(count / EVENTS_OF_ONE) }, () => randomUUID());
  await plantRequests(database, request, requests.map((id) => ({ id, source: 'drill', source_id: id })));
  const events = new Map();
  const rows = Array.from({ length: count }, (_, n) => {
    const [id, requestId, seq] = [randomUUID(), requests[Math.floor(n / EVENTS_OF_ONE)], 10 + (n % EVENTS_OF_ONE)];
    events.set(id, { requestId, seq });
    return [id, request.tenant_id, requestId, seq, 'request.urged', JSON.stringify({ requestId }), time(now), 'pending', 0, time(now), null, null, null];
  });
  await fill(database, 'outbox_event', ['id', 'tenant_id', 'aggregate_id', 'seq', 'type', 'payload', 'occurred_at', 'status', 'attempts', 'available_at', 'lease_until', 'lease_token', 'last_error'], rows);
  return { events, holders };
}

async function plantRequests(database, template, changes) {
  const columns = Object.keys(template);
  const rows = changes.map((change, n) => {
    const row = { ...template, number: `D${change.id.slice(0, 8)}${n}`.slice(0, 20), lookup_hash: change.id.replaceAll('-', '').padEnd(64, '0'), ...change };
    for (const column of ['due_at', 'limit_from']) if (typeof row[column] === 'number') row[column] = time(row[column]);
    return columns.map((column) => stored(row[column]));
  });
  await fill(database, 'request', columns, rows);
}

async function fill(database, table, columns, rows) {
  for (let from = 0; from < rows.length; from += CHUNK) await database.fill(table, columns, rows.slice(from, from + CHUNK));
}

const time = (instant) => new Date(instant).toISOString().replace('T', ' ').replace('Z', '');
const stored = (value) => (value instanceof Date ? time(value) : typeof value === 'boolean' ? Number(value) : value);
