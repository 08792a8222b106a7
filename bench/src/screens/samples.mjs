/**
 * What a caller works at and may read, to fill the paths of `list.mjs` with.
 * @param ask `ask(login, path)` reads as JSON
 */
export async function samplesOf(database, district, ask) {
  const one = async (sql) => (await database.rows(`${sql} LIMIT 1`))[0];
  const column = async (sql) => Object.values((await one(sql)) ?? {})[0];
  const at = (login) => district.posts.get(login)?.node_id;
  const held = (unitId) => column(`SELECT id FROM request WHERE tenant_id = '${district.tenant.id}' AND holder_unit_id = '${unitId}' AND open = 1 AND status = 'inProgress' AND signed_at IS NOT NULL`);
  const busy = await one("SELECT id, number, next_due_at FROM request WHERE open = 1 AND holder_unit_kind = 'department' AND id > (SELECT MIN(id) FROM request)");
  const property = await column("SELECT id FROM org_node WHERE kind = 'property'");
  const shared = {
    district,
    number: busy.number,
    cursor: Buffer.from(JSON.stringify([busy.next_due_at.getTime(), busy.id])).toString('base64url'),
    day: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10),
    gridId: at('gridworker'),
    villageId: at('community'),
    groupId: at('leader'),
    buildingId: await column(`SELECT id FROM building WHERE grid_id = '${at('gridworker')}'`),
    codeId: await column(`SELECT id FROM place_code WHERE grid_id = '${at('gridworker')}'`),
    code: await column(`SELECT code FROM place_code WHERE grid_id = '${at('gridworker')}'`),
    zoneId: await column(`SELECT zone_id FROM zone_member WHERE person_id = '${district.posts.get('member').person_id}'`),
    reported: await column(`SELECT request_id FROM reporter WHERE person_id = '${district.posts.get('member').person_id}'`),
    // Without parties, whose names would have to be sealed by the service's own key.
    mediationId: await column(`SELECT m.id FROM mediation m LEFT JOIN mediation_party p ON p.mediation_id = m.id WHERE m.committee_id = '${at('community')}' AND p.id IS NULL`),
    wished: await column(`SELECT w.request_id FROM wish w JOIN request r ON r.id = w.request_id WHERE r.branch_id = '${at('secretary')}'`),
    eventId: await column("SELECT id FROM outbox_event WHERE status = 'dead'"),
  };
  const known = new Map();
  return async (login) => {
    if (!known.has(login)) known.set(login, { ...shared, login, ...(await own(login)) });
    return known.get(login);
  };

  async function own(login) {
    const kind = await column(`SELECT kind FROM org_node WHERE id = '${at(login) ?? ''}'`);
    const nodeId = kind === 'dispatchCentre' ? district.tenant.district_id : at(login);
    const items = ['member', 'leader', 'gridworker', 'secretary', 'community', 'town', 'water', 'dispatcher', 'supervisor'].includes(login) ? (await ask(login, '/api/worklists/area?limit=1&closed=true')).items : [];
    return { nodeId, of: items[0]?.id, held: await held(nodeId), taskId: await column(`SELECT id FROM property_task WHERE unit_id = '${login === 'property' ? property : nodeId}'`), digestId: await column(`SELECT id FROM weekly_digest WHERE node_id = '${nodeId}'`), lineId: await column(`SELECT id FROM notice WHERE person_id = '${district.posts.get(login)?.person_id ?? ''}' AND type = 'gathered'`) };
  }
}
