/** The event that each command leaves behind. */
const EVENT_OF = { triage: 'triaged', sign: 'signed', contact: 'contacted', resolve: 'resolved' };

/**
 * Holds the ledger of acknowledged answers against the database. Every call was asked for until it was answered, so the database may hold
 * neither less nor more.
 * @returns {Promise<{ kind: 'lost' | 'doubled' | 'orphaned', what: string }[]>}
 */
export async function faultsOf(database, service, ledger) {
  const requests = new Map((await database.rows('SELECT id, number, event_seq FROM request')).map((row) => [row.id, row]));
  const events = await database.rows('SELECT request_id, seq, type, is_public FROM request_event ORDER BY request_id, seq');
  const outbox = await database.rows('SELECT aggregate_id, seq, status FROM outbox_event');
  return [
    ...submitFaults(requests, ledger), ...(await codeFaults(service, ledger)), ...commandFaults(events, ledger), ...eventFaults(requests, events),
    ...outboxFaults(requests, events, outbox), ...(await keyFaults(database, ledger)), ...(await reporterFaults(database, requests)),
  ];
}

const lost = (what) => ({ kind: 'lost', what });
const doubled = (what) => ({ kind: 'doubled', what });
const orphaned = (what) => ({ kind: 'orphaned', what });

function submitFaults(requests, { submits }) {
  const acknowledged = new Set(submits.map(({ id }) => id));
  const numbers = tally([...requests.values()].map(({ number }) => number));
  return [
    ...submits.filter(({ id, number }) => requests.get(id)?.number !== number).map(({ id, number }) => lost(`request ${number} (${id}) was acknowledged and is not there`)),
    ...[...requests.keys()].filter((id) => !acknowledged.has(id)).map((id) => doubled(`request ${id} is there and was never acknowledged`)),
    ...repeated(numbers).map((number) => doubled(`two requests have the number ${number}`)),
    ...repeated(tally(submits.map(({ id }) => id))).map((id) => doubled(`request ${id} was acknowledged to two keys`)),
  ];
}

/** The code that a receipt showed must open the request that it was for. */
async function codeFaults({ origin }, { submits }) {
  const faults = [];
  for (let from = 0; from < submits.length; from += 16) {
    await Promise.all(submits.slice(from, from + 16).map(async ({ number, lookupCode }) => {
      const answer = await fetch(`${origin}/api/lookups`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lookupCode }) });
      const body = await answer.json();
      if (body.number !== number) faults.push(lost(`the code of ${number} opens ${body.number ?? body.code}`));
    }));
  }
  return faults;
}

/** Each acknowledged command stands once; so does the sorting of a request that was sent on at once. */
function commandFaults(events, { submits, commands }) {
  const found = tally(events.map(({ request_id: id, type }) => `${id} ${type}`));
  const wanted = tally([...commands.map(({ id, name }) => `${id} ${EVENT_OF[name]}`), ...submits.filter(({ sorted }) => sorted).map(({ id }) => `${id} triaged`)]);
  const ofCommands = new Set(Object.values(EVENT_OF));
  return [
    ...[...wanted].filter(([what]) => !found.has(what)).map(([what]) => lost(`${what} was acknowledged and does not stand`)),
    ...[...found].filter(([what, count]) => ofCommands.has(what.split(' ')[1]) && count > (wanted.get(what) ?? 0)).map(([what, count]) => doubled(`${what} stands ${count} times, acknowledged ${wanted.get(what) ?? 0} times`)),
  ];
}

/** Events of a request are numbered from 1 without a gap, up to the number that the request remembers. */
function eventFaults(requests, events) {
  const perRequest = new Map([...requests.keys()].map((id) => [id, []]));
  const faults = [];
  for (const { request_id: id, seq } of events) {
    if (perRequest.has(id)) perRequest.get(id).push(Number(seq));
    else faults.push(orphaned(`event ${seq} of a request ${id} that is not there`));
  }
  for (const [id, seqs] of perRequest) {
    const isWhole = seqs.length === Number(requests.get(id).event_seq) && seqs.every((seq, n) => seq === n + 1);
    if (!isWhole) faults.push(orphaned(`request ${id} has the events ${seqs.join(', ')} and remembers ${requests.get(id).event_seq}`));
  }
  return faults;
}

function outboxFaults(requests, events, outbox) {
  const sent = tally(outbox.map(({ aggregate_id: id, seq }) => `${id} ${seq}`));
  return [
    ...events.filter((event) => Boolean(Number(event.is_public)) && !sent.has(`${event.request_id} ${event.seq}`)).map((event) => orphaned(`event ${event.seq} of ${event.request_id} never reached the outbox`)),
    ...repeated(sent).map((what) => doubled(`the outbox holds event ${what} more than once`)),
    ...outbox.filter(({ aggregate_id: id }) => !requests.has(id)).map(({ aggregate_id: id, seq }) => orphaned(`the outbox tells of event ${seq} of a request ${id} that is not there`)),
    ...outbox.filter(({ status }) => status !== 'done').map(({ aggregate_id: id, seq, status }) => orphaned(`event ${seq} of ${id} was not delivered: ${status}`)),
  ];
}

/** One remembered answer for each acknowledged call. */
async function keyFaults(database, { submits, commands }) {
  const [{ kept }] = await database.rows('SELECT COUNT(*) AS kept FROM idempotency_record');
  const difference = Number(kept) - submits.length - commands.length;
  if (difference === 0) return [];
  return [difference < 0 ? lost(`${-difference} remembered answers are missing`) : doubled(`${difference} remembered answers belong to no acknowledged call`)];
}

async function reporterFaults(database, requests) {
  const reporters = tally((await database.rows('SELECT request_id FROM reporter')).map((row) => row.request_id));
  return [
    ...[...requests.keys()].filter((id) => !reporters.has(id)).map((id) => orphaned(`request ${id} has no reporter`)),
    ...repeated(reporters).map((id) => doubled(`request ${id} has two reporters`)),
    ...[...reporters.keys()].filter((id) => !requests.has(id)).map((id) => orphaned(`a reporter of a request ${id} that is not there`)),
  ];
}

function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const repeated = (counts) => [...counts].filter(([, count]) => count > 1).map(([word]) => word);
