import { randomUUID } from 'node:crypto';

/** Tries of one call; the shortest has no renewal of something remembered in it, and no other timer's work. */
const TRIES = 6;
const MARKED = { version: 700_001, seq: 800_001 };
/** The service's own rounds: events being delivered, timers being looked for, summaries being made anew beside everything else. No call of anybody asks these. */
const OTHERS = /(FROM|^UPDATE) `(outbox_event|due_work|counted_request|summary_mark)`|`upkeep_round`|mysql\.general_log|^SET |^FLUSH /i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Hears from the database server what the service asks of it for one call.
 * @param work what `works.mjs` describes; `call(value, key)` makes the call and rejects when it is refused
 * @returns {{ reads: string[], writes: string[], fresh: string[] }} statements in their order, with places for what differs from call to call
 */
export async function captureStatements(database, work, call) {
  const value = work.values?.[0] ?? '';
  let best = null;
  for (let tries = 0; tries < TRIES; tries++) {
    const key = randomUUID();
    if (work.isCommand) await database.run(`UPDATE request SET version = ${MARKED.version}, event_seq = ${MARKED.seq + tries * 10} WHERE id = '${value}'`);
    const since = Date.now();
    const heard = await listen(database, () => call(value, key, MARKED.version));
    const statements = work.method === 'GET' ? onlyReads(heard) : split(heard);
    if (best === null || count(statements) < count(best.statements)) best = { statements, key, since, seq: MARKED.seq + tries * 10 };
  }
  return withPlaces(best, work, value);
}

const count = ({ reads, writes }) => reads.length + writes.length;

/** What the database server is asked while `work` runs, statement by statement. */
export async function listen(database, work) {
  const [{ me }] = await database.rows('SELECT CONNECTION_ID() AS me');
  await database.run("SET GLOBAL log_output = 'TABLE'; SET GLOBAL general_log = 0; TRUNCATE mysql.general_log; SET GLOBAL general_log = 1");
  try {
    await work();
  } finally {
    await database.run('SET GLOBAL general_log = 0');
  }
  const rows = await database.rows(`SELECT thread_id AS thread, CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log WHERE command_type IN ('Query', 'Execute') AND thread_id <> ${me}`);
  // What the service sends in one packet is heard as one line.
  return rows.flatMap(({ thread, text }) => text.split(';\n').map((one) => ({ thread, text: one }))).filter((row) => !OTHERS.test(row.text));
}

const onlyReads = (heard) => ({ reads: heard.map(({ text }) => text).filter((text) => /^SELECT/i.test(text)), writes: [] });

/** What ran between START TRANSACTION and COMMIT, and what ran beside. */
function split(heard) {
  const open = new Set();
  const reads = [];
  const writes = [];
  for (const { thread, text } of heard) {
    if (/^START TRANSACTION/i.test(text)) open.add(thread);
    else if (/^(COMMIT|ROLLBACK)/i.test(text)) open.delete(thread);
    else (open.has(thread) ? writes : reads).push(text);
  }
  return { reads, writes };
}

function withPlaces({ statements, key, since, seq }, { isCommand }, value) {
  const places = new Map([[key, 'key']]);
  if (value !== '') places.set(value, 'id');
  const all = [...statements.reads, ...statements.writes].join('\n');
  for (const id of all.match(UUID) ?? []) if (!places.has(id) && Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= since - 60_000) places.set(id, `uuid${places.size}`);
  if (statements.writes.length > 0) for (const word of all.match(/\bNS\d{14}\b|\b[0-9a-f]{64}\b/g) ?? []) if (!places.has(word)) places.set(word, `${word.startsWith('NS') ? 'number' : 'hash'}${places.size}`);
  if (isCommand) for (const [name, number] of Object.entries({ version: MARKED.version, version1: MARKED.version + 1, seq, seq1: seq + 1, seq2: seq + 2, seq3: seq + 3 })) places.set(String(number), name);
  const generalised = (text) => [...places].reduce((sql, [word, place]) => sql.replaceAll(word, `{{${place}}}`), text);
  return {
    reads: statements.reads.map(generalised),
    writes: statements.writes.map(generalised),
    fresh: [...places.values()].filter((place) => /^(uuid|number|hash|key)/.test(place)),
  };
}
