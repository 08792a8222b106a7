/** Holds what stands in the database against what was planted: a timer's card and its line in the timeline, an event's notices. */

const lost = (what) => ({ kind: 'lost', what });
const doubled = (what) => ({ kind: 'doubled', what });

export async function timerFaults(database, planted) {
  const cards = tally((await database.rows("SELECT request_id FROM supervision_card WHERE level = 'yellow'")).map((row) => row.request_id));
  const lines = tally((await database.rows("SELECT request_id FROM request_event WHERE type = 'carded'")).map((row) => row.request_id));
  return [...planted.keys()].flatMap((id) => {
    const [card, line] = [cards.get(id) ?? 0, lines.get(id) ?? 0];
    if (card > 1 || line > 1) return [doubled(`the timer of ${id} left ${card} cards and ${line} lines`)];
    return card === 1 && line === 1 ? [] : [lost(`the timer of ${id} left ${card} cards and ${line} lines`)];
  });
}

/** Beyond this it was not late: the clock was moved over its time. */
const MOVED_S = 3_600;

/** Of those that came due and were fired before the clock was moved, in seconds. */
export async function lateness(database, planted) {
  const rows = await database.rows("SELECT request_id, due_at, issued_at FROM supervision_card WHERE level = 'yellow'");
  const late = rows.flatMap((row) => (planted.get(row.request_id)?.underWay ? [(instant(row.issued_at) - instant(row.due_at)) / 1000] : [])).filter((seconds) => seconds < MOVED_S).sort((a, b) => a - b);
  const at = (share) => (late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0).toFixed(1);
  return { median: at(0.5), p99: at(0.99), of: late.length };
}

/** Each event tells each of those who have the request once, and in the order of its number. */
export async function eventFaults(database, { events, holders }) {
  const turn = database.name === 'mariadb' ? 'drill_turn' : 'rowid';
  const notices = await database.rows(`SELECT event_id, person_id, ${turn} AS turn FROM notice WHERE type = 'urged' ORDER BY ${turn}`);
  const told = tally(notices.map((row) => row.event_id));
  const twice = [...tally(notices.map((row) => `${row.event_id} ${row.person_id}`))].filter(([, count]) => count > 1);
  const [{ dead }] = await database.rows("SELECT COUNT(*) AS dead FROM outbox_event WHERE status = 'dead'");
  return [
    ...(holders === 0 ? [lost('nobody serves the unit that was to be told')] : []),
    ...(Number(dead) > 0 ? [lost(`${dead} events were given up`)] : []),
    ...[...events.keys()].filter((id) => (told.get(id) ?? 0) < holders).map((id) => lost(`event ${id} told ${told.get(id) ?? 0} of ${holders}`)),
    ...twice.map(([what]) => doubled(`event and person ${what}`)),
    ...disordered(notices, events),
  ];
}

function disordered(notices, events) {
  const last = new Map();
  return notices.flatMap(({ event_id: id, person_id: person }) => {
    const event = events.get(id);
    if (!event) return [];
    const place = `${event.requestId} ${person}`;
    const before = last.get(place) ?? -1;
    last.set(place, Math.max(before, event.seq));
    return event.seq > before ? [] : [{ kind: 'disordered', what: `event ${event.seq} of ${event.requestId} came after ${before}` }];
  });
}

function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const instant = (value) => (value instanceof Date ? value.getTime() : Date.parse(`${value.replace(' ', 'T')}Z`));
