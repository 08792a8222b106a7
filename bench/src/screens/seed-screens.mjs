/** What stands beside the seeded requests: every table that a screen reads and that grows, filled by shares of them, so that EXPLAIN decides as it would in a district. */

/** A share of the requests in thousandths, always the same ones; `salt` sets shares apart. */
const share = (from, to, salt = '') => `CRC32(CONCAT(r.id, '${salt}')) % 1000 BETWEEN ${from} AND ${to - 1}`;
const next = 'r.submitted_at + INTERVAL 5 DAY';
const TEMPLATE = "ELT(1 + CRC32(r.id) DIV 100 % 4, 'accepted', 'progress', 'answered', 'task')";

/** Puts a share of the requests into each status that has a list of its own, and fills the tables beside them. */
export async function seedScreens(database, district) {
  const people = Object.fromEntries([...district.posts].map(([login, { person_id }]) => [login, person_id]));
  for (const [where, set] of statuses(district.tenant)) await database.run(`UPDATE request r SET ${set} WHERE ${where}`);
  await database.run(`UPDATE reporter p JOIN request r ON r.id = p.request_id SET p.person_id = '${people.member}' WHERE ${share(0, 2, 'mine')}`);
  const propertyId = district.posts.get('property').node_id;
  for (const [table, source, values] of tables({ people, propertyId, villageId: district.posts.get('community').node_id, branchId: district.posts.get('secretary').node_id, tenant: district.tenant })) await insertFrom(database, table, source, values);
  const names = (await database.rows("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")).map(({ name }) => name);
  await database.rows(`ANALYZE TABLE ${names.map((name) => `\`${name}\``).join(', ')}`);
}

function statuses({ dispatch_centre_id: centre }) {
  const closed = (from, to) => `r.status = 'closed' AND ${share(from, to)}`;
  const open = 'r.open = 1, r.closed_at = NULL, r.close_result = NULL';
  return [
    [closed(0, 10), `r.status = 'answered', ${open}, r.next_due_at = r.answered_at + INTERVAL 5 DAY`],
    [closed(10, 13), `r.status = 'deferred', ${open}, r.answered_at = NULL, r.report_due_at = ${next}, r.next_due_at = ${next}`],
    [closed(13, 14), `r.status = 'inDispute', ${open}, r.answered_at = NULL, r.holder_unit_id = '${centre}', r.holder_unit_kind = 'dispatchCentre'`],
    [`${closed(14, 16)} AND r.branch_id IS NOT NULL`, `r.status = 'submitted', ${open}, r.answered_at = NULL, r.signed_at = NULL, r.holder_unit_id = r.branch_id, r.holder_unit_kind = 'branch'`],
    [closed(16, 17), `r.status = 'submitted', ${open}, r.answered_at = NULL, r.signed_at = NULL, r.holder_unit_id = '${centre}', r.holder_unit_kind = 'dispatchCentre'`],
    [closed(17, 19), `r.status = 'inProgress', ${open}, r.answered_at = NULL, r.extension_until = ${next}`],
    [`${closed(19, 22)} AND r.holder_unit_kind = 'department'`, `r.status = 'dispatched', ${open}, r.answered_at = NULL, r.signed_at = NULL, r.first_receiver_id = COALESCE(r.branch_id, r.first_receiver_id)`],
  ];
}

/** Table, the rows it is filled from, and what its columns hold; the others take what their type allows (`insertFrom`). */
function tables({ people, propertyId, villageId, branchId, tenant }) {
  const requests = (from, to, salt) => `request r WHERE ${share(from, to, salt)}`;
  const of = { id: 'r.id', tenant_id: 'r.tenant_id', request_id: 'r.id' };
  const again = { ...of, id: "CONCAT(LEFT(r.id, 35), 'g')" };
  const where = { district_id: 'r.district_id', town_id: 'r.town_id', village_id: 'r.village_id' };
  const mediations = (from = 0) => requests(from, 10, 'mediation');
  const step = { id: 'r.id', tenant_id: 'r.tenant_id', mediation_id: 'r.id', seq: '1' };
  // Files of mediations are kept for years, and a summary is of one.
  const openedAt = 'r.submitted_at - INTERVAL (CRC32(r.id) % 6) YEAR';
  const work = { id: 'r.id', tenant_id: 'r.tenant_id', available_at: "r.submitted_at + INTERVAL 1000 YEAR", payload: "'{}'" };
  const event = { ...work, aggregate_id: 'r.id', seq: '1', type: "'request.urged'", occurred_at: 'r.submitted_at' };
  const timer = { ...work, subject_id: 'r.id', kind: "'request.climb'", due_at: next };
  const oneOf = (...names) => `ELT(1 + CRC32(r.id) % ${names.length}, ${names.map((name) => `'${people[name]}'`).join(', ')})`;
  // Part of what a person is told is gathered into one line of a morning.
  const lineOf = (person) => `CONCAT('line-', LEFT(${person}, 30))`;
  const notice = { ...of, event_id: 'r.id', type: "'request.urged'", data: "'{}'", created_at: 'r.submitted_at' };
  const weeks = Array.from({ length: 52 }, (_, week) => `SELECT ${week} AS seq`).join(' UNION ALL ');
  return [
    ['rating', "request r WHERE r.status = 'closed' AND CRC32(r.id) % 3 = 0", { ...of, contacted: '1', satisfaction: "'satisfied'", rated_at: 'r.closed_at' }],
    ['shown_check', requests(0, 100, 'shown'), { ...of, part: "'words'", state: "IF(CRC32(r.id) % 100 = 0, 'held', 'shown')", trace_id: 'NULL', asked_at: 'r.submitted_at' }],
    ['join_way', "org_node r WHERE r.kind = 'grid'", { id: 'r.id', tenant_id: 'r.tenant_id', grid_id: 'r.id', chat_group_ids: "'[]'", state: "'standing'" }],
    ['group_message', `org_node r JOIN (${weeks}) s WHERE r.kind = 'grid'`, { id: "CONCAT(LEFT(r.id, 33), 'g', LPAD(s.seq, 2, '0'))", tenant_id: 'r.tenant_id', grid_id: 'r.id', chat_group_id: 'r.id', state: "'sent'", asked_at: 'NOW(3) - INTERVAL s.seq WEEK' }],
    ['revisit', "request r WHERE r.status = 'answered' AND CRC32(r.id) % 2 = 0", { ...of, leg_seq: '1', attempt: '1', outcome: "'notReached'", unit_id: 'r.village_id' }],
    ['identity_view', requests(0, 50, 'viewed'), { ...of, person_id: 'r.holder_unit_id', unit_id: 'r.holder_unit_id', reason: "'联系'" }],
    ['supervision_card', requests(0, 100, 'yellow'), { ...of, leg_seq: '1', unit_id: 'r.holder_unit_id', level: "'yellow'", due_at: 'r.due_at', issued_at: 'r.due_at' }],
    ['supervision_card', requests(0, 50, 'yellow'), { ...again, leg_seq: '1', unit_id: 'r.holder_unit_id', level: "'red'", due_at: 'r.due_at', issued_at: 'r.due_at' }],
    ['supervision_card', requests(100, 300, 'yellow'), { ...of, leg_seq: '1', unit_id: 'r.holder_unit_id', level: "'reminder'", due_at: 'r.due_at', issued_at: 'r.due_at' }],
    ['notice', requests(0, 300, 'notice'), { ...notice, person_id: 'r.holder_unit_id' }],
    ['subscription_template', "(SELECT 'accepted' AS id UNION ALL SELECT 'progress' UNION ALL SELECT 'answered' UNION ALL SELECT 'task') r", { id: 'r.id', template_id: 'r.id', purpose: 'r.id', keywords: "'[]'", learned_at: 'NOW(3)' }],
    ['subscription_grant', requests(0, 300, 'grant'), { id: 'r.id', identity_id: 'r.id', template_id: TEMPLATE, granted: 'CRC32(r.id) % 2', lone: "'[]'", changed_at: 'r.submitted_at' }],
    ['notice_sending', requests(0, 300, 'notice'), { id: 'r.id', tenant_id: 'r.tenant_id', notice_id: 'r.id', identity_id: 'r.id', template_id: TEMPLATE, state: "IF(CRC32(r.id) % 100 = 0, 'lost', 'sent')", begun_at: 'r.submitted_at' }],
    ['notice', requests(0, 50, 'notice'), { ...notice, id: again.id, person_id: oneOf(...Object.keys(people)), available_at: 'IF(CRC32(r.id) % 10 = 0, r.submitted_at, NULL)', line_id: `IF(CRC32(r.id) % 3 = 0, ${lineOf(oneOf(...Object.keys(people)))}, NULL)` }],
    ['notice', `person r WHERE r.id IN (${Object.values(people).map((id) => `'${id}'`).join(', ')})`, { id: 'UUID()', tenant_id: 'r.tenant_id', person_id: 'r.id', event_id: lineOf('r.id'), type: "'gathered'", data: "'{}'", created_at: 'NOW(3)' }],
    ['mediation', mediations(), {
      ...of, ...where, version: '1', status: `IF(${share(0, 2, 'mediation')}, 'mediating', 'inEffect')`, open: share(0, 2, 'mediation'), committee_id: 'r.village_id', opened_by_id: 'r.village_id',
      opened_at: openedAt, last_day: `DATE_FORMAT(${openedAt} + INTERVAL 30 DAY, '%Y-%m-%d')`, confirmation: "'none'",
    }],
    ['mediation_term', mediations(1), { ...step, party_id: 'r.id', what: "'修好'", due_on: "DATE_FORMAT(r.submitted_at, '%Y-%m-%d')", state: "'performed'" }],
    ['mediation_party', `${mediations()} AND r.village_id <> '${villageId}'`, step],
    ['mediation_meeting', mediations(1), { ...step, party_ids: "'[]'" }],
    ['mediation_agreement', mediations(1), { ...step, signatures: "'[]'" }],
    ['mediator', mediations(), { ...step, person_id: oneOf('community', 'secretary', 'town', 'leader'), active: '1' }],
    ['file_handover', mediations(8), step],
    ['mediation_contact_view', mediations(1), { ...step, party_id: 'r.id' }],
    ['informal_mediation', requests(10, 30, 'mediation'), { ...of, ...where, unit_id: 'r.holder_unit_id', person_id: 'r.holder_unit_id', agreed: "'说好了'", recorded_at: 'r.submitted_at' }],
    // So rare that a branch may have none; the one that is looked at has some.
    ['wish', `${requests(0, 10, 'wish')} OR (r.branch_id = '${branchId}' AND ${share(0, 200, 'wish')})`, {
      ...of, unit_id: 'COALESCE(r.branch_id, r.village_id)', village_id: 'r.village_id', wish_class: "'goods'", status: "ELT(1 + CRC32(r.id) % 5, 'open', 'claimed', 'confirmed', 'confirmed', 'confirmed')",
      claimant_id: `IF(CRC32(r.id) % 5 = 0, NULL, IF(CRC32(r.id) % 500 = 1, '${people.member}', r.holder_unit_id))`, published_at: 'r.submitted_at', version: '1',
    }],
    ['property_task', requests(0, 20, 'property'), {
      ...of, unit_id: `IF(${share(0, 2, 'property')}, '${propertyId}', r.village_id)`, complained: `IF(${share(0, 2, 'property')}, 0, 1)`, asked_by_id: 'r.holder_unit_id', status: "ELT(1 + CRC32(r.id) % 4, 'open', 'done', 'done', 'declined')", due_at: 'r.due_at', asked_at: 'r.submitted_at',
    }],
    ['audit_entry', requests(0, 300, 'audit'), {
      id: 'r.id', tenant_id: 'r.tenant_id', at: 'r.submitted_at', person_id: 'r.holder_unit_id', roles: "'supervisor'", session: "'account'", action: "IF(CRC32(r.id) % 50 = 1, 'audit.read', 'session.begun')",
      object_kind: "'request'", outcome: "IF(CRC32(r.id) % 50 = 2, 'refused', 'done')", mac: 'SHA2(r.id, 256)',
    }],
    ['audit_link', `(SELECT id, tenant_id, ROW_NUMBER() OVER (ORDER BY id) AS seq FROM audit_entry) r`, { id: 'r.id', tenant_id: 'r.tenant_id', seq: '1000 + r.seq', previous_hash: 'SHA2(r.id, 256)', hash: 'SHA2(r.id, 256)' }],
    ['outbox_event', requests(0, 300, 'event'), { ...event, status: "'done'" }],
    ['outbox_event', requests(0, 2, 'dead'), { ...event, id: again.id, status: "'dead'" }],
    ['due_work', `request r WHERE r.open = 1 OR ${share(0, 200, 'timer')}`, { ...timer, status: "IF(r.open = 1, 'pending', 'done')" }],
    ['due_work', requests(0, 2, 'dead'), { ...timer, id: again.id, status: "'dead'" }],
    ['time_service', requests(0, 50, 'time'), {
      id: 'r.id', tenant_id: 'r.tenant_id', provider_id: `IF(${share(0, 1, 'time')}, '${people.member}', r.holder_unit_id)`, receiver_id: `IF(${share(1, 2, 'time')}, '${people.member}', r.first_receiver_id)`,
      node_id: 'r.grid_id', minutes: '60', what: "'陪诊'", status: "'confirmed'", recorded_at: 'r.submitted_at',
    }],
    ['time_account', 'person r', { id: 'r.id', tenant_id: 'r.tenant_id', kind: "'person'", owner_id: 'r.id', balance: '60' }],
    ['time_entry', requests(0, 50, 'time'), { id: 'r.id', tenant_id: 'r.tenant_id', movement_id: 'r.id', account_id: `IF(${share(0, 2, 'time')}, '${people.member}', r.holder_unit_id)`, minutes: '60', kind: "'earned'", service_id: 'r.id', at: 'r.submitted_at' }],
    ['handling_leg', requests(0, 20, 'help'), { ...again, seq: '100', tier: 'r.tier', part: "'assist'", unit_id: 'COALESCE(r.branch_id, r.village_id)', unit_kind: "'branch'", dispatched_at: 'r.submitted_at', finished_at: 'r.closed_at' }],
    ['whistle', requests(0, 5, 'whistle'), { ...of, kind: "'town'", state: "IF(CRC32(r.id) % 20 = 0, 'asked', 'met')", caller_unit_id: 'r.town_id', asked_by_person_id: 'r.town_id' }],
    ['whistle_unit', requests(0, 5, 'whistle'), { id: 'r.id', tenant_id: 'r.tenant_id', whistle_id: 'r.id', unit_id: 'r.holder_unit_id', unit_kind: "'department'" }],
    ['absence', 'person r', { id: 'r.id', tenant_id: 'r.tenant_id', person_id: 'r.id', starts_at: 'NOW(3)', ends_at: 'NOW(3) + INTERVAL 3 DAY', entered_by_person_id: 'r.id' }],
    ['duty_turn', "role_assignment r WHERE r.role = 'partyMember'", { id: 'r.id', tenant_id: 'r.tenant_id', group_id: 'r.node_id', day: "DATE_FORMAT(NOW(), '%Y-%m-%d')", person_id: 'r.person_id' }],
    ...householdFiles(),
    ['weekly_digest', `org_node r JOIN (${weeks}) s WHERE r.kind IN ('district', 'town', 'village', 'branch')`, {
      id: 'MD5(CONCAT(r.id, s.seq))', tenant_id: 'r.tenant_id', node_id: 'r.id', week: "DATE_FORMAT('2025-12-01' + INTERVAL s.seq WEEK, '%Y-%m-%d')",
      figures: `'{"byTier":[],"topMatters":[],"repeated":[],"needHelp":[]}'`,
    }],
    ['ledger_export', requests(0, 5, 'ledger'), { id: 'r.id', tenant_id: 'r.tenant_id', person_id: 'r.holder_unit_id', scope: "'{}'", format: "'csv'" }],
    ...summaries(tenant),
  ];
}

/** Every third household has opened a file, with a need and three visits. */
function householdFiles() {
  const opened = 'CRC32(r.id) % 3 = 0';
  const of = { tenant_id: 'r.tenant_id', file_id: 'r.id' };
  return [
    ['household_file', `household r WHERE ${opened}`, { id: 'r.id', tenant_id: 'r.tenant_id', household_id: 'r.id', zone_id: 'r.zone_id', key_hash: 'SHA2(r.id, 256)', version: '1' }],
    ['household_need', `household r WHERE ${opened}`, { ...of, id: 'r.id', need: "'visit'", expires_at: 'NOW(3) + INTERVAL 90 DAY' }],
    ['visit_note', `household r JOIN (SELECT 1 AS seq UNION ALL SELECT 2 UNION ALL SELECT 3) s WHERE ${opened}`, {
      ...of, id: 'CONCAT(LEFT(r.id, 35), s.seq)', person_id: 'r.id', day: "DATE_FORMAT(NOW() - INTERVAL s.seq WEEK, '%Y-%m-%d')", at: 'NOW(3) - INTERVAL s.seq WEEK',
    }],
  ];
}

/** Lines as the service keeps them, without its arithmetic: what a request is counted as is held elsewhere (`yige statistics check`), here only how lines are found. */
function summaries({ id }) {
  const places = ['district_id', 'town_id', 'village_id', 'branch_id', 'grid_id'];
  const generation = `(SELECT active FROM summary_state WHERE tenant_id = '${id}')`;
  const day = "DATE_FORMAT(r.submitted_at + INTERVAL 8 HOUR, '%Y-%m-%d')";
  const beginning = (place, stretch) => `LEFT(REPLACE(REPLACE(TO_BASE64(UNHEX(SHA2(CONCAT_WS(CHAR(0), '${id}', ${generation}, r.${place}, '${stretch}'), 256))), '+', '-'), '/', '_'), 16)`;
  const line = (place, kind, slice, period, held) => ({
    id: `CONCAT(${beginning(place, period.startsWith('LEFT') ? `${kind} month` : kind)}, ${period}, '.', ${slice}, 0)`, tenant_id: `'${id}'`, generation, place_id: `r.${place}`,
    ...(held === undefined ? { kind: `'${kind}'`, slice, period, received: 'COUNT(*)' } : {}),
  });
  const grouped = (place, ...by) => `request r WHERE r.${place} IS NOT NULL GROUP BY ${[`r.${place}`, ...by].join(', ')}`;
  const ofPlace = (place, kind, slice, period) => ['request_day', grouped(place, slice, period), line(place, kind, slice, period)];
  const days = places.flatMap((place) => [
    ofPlace(place, 'tier', 'r.tier', day), ofPlace(place, 'tier', 'r.tier', `LEFT(${day}, 7)`),
    ...(place === 'grid_id' ? [] : [ofPlace(place, 'matter', 'r.matter_code', day), ofPlace(place, 'matter', 'r.matter_code', `LEFT(${day}, 7)`)]),
  ]);
  const due = "DATE_FORMAT(r.next_due_at + INTERVAL 8 HOUR, '%Y-%m-%d')";
  const standing = [...places.map((place) => [place, 0]), ['holder_unit_id', 1]].map(([place, held]) => {
    const dueDay = `IF(r.open = 1, ${due}, '')`;
    return ['request_standing', grouped(place, 'r.status', 'r.tier', dueDay), {
      id: `CONCAT(${beginning(place, held ? 'held' : 'there')}, ${dueDay}, '.', LEFT(MD5(CONCAT_WS(' ', r.status, r.tier)), 8))`, tenant_id: `'${id}'`, generation, place_id: `r.${place}`, held: String(held), status: 'r.status', tier: 'r.tier', due_day: dueDay, n: 'COUNT(*)',
    }];
  });
  return [...days, ['request_day', grouped('holder_unit_id', day), line('holder_unit_id', 'unit', "''", day)], ...standing];
}

const PLAIN = { varchar: "''", text: "'{}'", longtext: "'{}'", int: '0', bigint: '0', tinyint: '0', datetime: 'NOW(3)' };

/** Columns that nobody names take NULL, their default, or the least that their type allows: a new column does not end the seeding. */
async function insertFrom(database, table, source, values) {
  const columns = await database.rows(`SELECT column_name AS name, data_type AS type, is_nullable AS nullable, column_default AS fallback FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '${table}'`);
  const named = new Set(columns.map(({ name }) => name));
  const given = Object.entries(values).filter(([column]) => named.has(column));
  const missing = columns.filter(({ name, nullable, fallback }) => !(name in values) && nullable === 'NO' && fallback === null).map(({ name, type }) => [name, PLAIN[type]]);
  const all = [...given, ...missing];
  await database.run(`INSERT INTO \`${table}\` (${all.map(([column]) => `\`${column}\``).join(', ')}) SELECT ${all.map(([, value]) => value).join(', ')} FROM ${source}`);
}
