import { readCatalogueFile } from '../catalogue/catalogue-file.js';
import { readDivisions } from '../org-tree/divisions-file.js';
import { TRIAL_SIZE } from './district-plan.js';
import { trialDistrict, type TrialDistrict } from './trial-district.js';
import { BATCH_ROWS, trialBatches, trialTotals, type TrialBatch, type TrialTable, type TrialTables } from './trial-rows.js';

const divisions = readDivisions();
const { departments } = readCatalogueFile();
const district = trialDistrict({ seed: 'spec', divisions, departments });
const batches = [...trialBatches(district)];

function rowsOf<T extends TrialTable>(table: T): TrialTables[T][] {
  return batches.flatMap((batch) => (batch.table === table ? (batch.rows as readonly TrialTables[T][]) : []));
}

const nodes = rowsOf('org_node');
const nodeById = new Map(nodes.map((node) => [node.id, node]));
const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind);
const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
const personIds = idsOf(rowsOf('person'));
const buildingById = new Map(rowsOf('building').map((building) => [building.id, building]));
const detailedTown = nodes.find((node) => node.name === '南沙街道')!;

/** The first difference is told by its place: a comparison of 130,000 rows at once would print nothing a person can read. */
function firstDifference(a: Iterable<TrialBatch>, b: readonly TrialBatch[]): string | null {
  let n = 0;
  for (const batch of a) {
    const other = JSON.stringify(b[n]);
    if (JSON.stringify(batch) !== other) return `batch ${n} of ${batch.table}`;
    n++;
  }
  return n === b.length ? null : `${n} batches instead of ${b.length}`;
}

describe('a trial district', () => {
  it('is the same, byte for byte, for the same seed', () => {
    expect(firstDifference(trialBatches(trialDistrict({ seed: 'spec', divisions, departments })), batches)).toBeNull();
  });

  it('is another one for another seed', () => {
    const other = trialDistrict({ seed: 'another', divisions, departments });
    const [first] = trialBatches(other);
    expect(idsOf(first!.rows)).not.toEqual(idsOf(batches[0]!.rows));
  });

  it('comes in batches that fit one transaction', () => {
    expect(Math.max(...batches.map((batch) => batch.rows.length))).toBeLessThanOrEqual(BATCH_ROWS);
    expect(Math.min(...batches.map((batch) => batch.rows.length))).toBeGreaterThan(0);
  });

  it('says beforehand how many rows each table gets', () => {
    const counted: Record<string, number> = {};
    for (const { table, rows } of batches) counted[table] = (counted[table] ?? 0) + rows.length;
    expect(counted).toEqual(trialTotals(district));
  });

  it.each([
    ['district', 1],
    ['town', 10],
    ['village', 172],
    ['grid', 1_190],
    ['branch', 1_167],
    ['partyGroup', 1_902],
    ['zone', 10_900],
    ['department', 36],
    ['dispatchCentre', 1],
    ['property', 1],
  ])('has as many of kind %s as the district: %i', (kind, count) => {
    expect(ofKind(kind)).toHaveLength(count);
  });

  it.each([
    ['partyMember', 25_000],
    ['groupLeader', 1_902],
    ['branchSecretary', 1_167],
    ['gridWorker', 1_190],
    ['townStaff', 30],
    ['dispatcher', 12],
    ['departmentHandler', 108],
    ['supervisor', 1],
    ['administrator', 1],
    ['auditor', 1],
    ['propertyManager', 1],
    ['securityAdministrator', 1],
  ])('has as many %s as it should: %i', (role, count) => {
    expect(rowsOf('role_assignment').filter((assignment) => assignment.role === role)).toHaveLength(count);
  });

  it('has two or three community staff in each village', () => {
    const perVillage = new Map(ofKind('village').map((village) => [village.id, 0]));
    for (const { role, nodeId } of rowsOf('role_assignment')) if (role === 'communityStaff') perVillage.set(nodeId, perVillage.get(nodeId)! + 1);
    expect(new Set(perVillage.values())).toEqual(new Set([2, 3]));
  });
});

describe('the ids of a trial district', () => {
  it('never repeat', () => {
    const all = batches.flatMap((batch) => [...idsOf(batch.rows)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are UUIDv7 text, in order within a table', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const persons = rowsOf('person').map((person) => person.id);
    expect(persons.filter((id) => !shape.test(id))).toEqual([]);
    expect(persons).toEqual(persons.toSorted());
  });
});

describe('the tree of a trial district', () => {
  it('resolves every parent, and each path is the parent\'s path and the node itself', () => {
    const wrong = nodes.filter((node) => node.parentId !== null && `${nodeById.get(node.parentId)?.path}/${node.id}` !== node.path);
    expect(wrong).toEqual([]);
    expect(nodes.filter((node) => node.parentId === null).map((node) => node.name)).toEqual(['南沙区']);
  });

  it.each([
    ['town', 'district'],
    ['department', 'district'],
    ['village', 'town'],
    ['grid', 'village'],
    ['branch', 'village'],
    ['partyGroup', 'branch'],
    ['zone', 'partyGroup'],
  ])('hangs every %s below a %s', (kind, above) => {
    expect(new Set(ofKind(kind).map((node) => nodeById.get(node.parentId!)?.kind))).toEqual(new Set([above]));
  });

  it('lists parents before children, so that a broken-off load has no orphan', () => {
    const seen = new Set<string>();
    for (const node of nodes) {
      expect(node.parentId === null || seen.has(node.parentId)).toBe(true);
      seen.add(node.id);
    }
  });

  it('gives every grid exactly one branch, of its own village, and some branches several grids', () => {
    const led = rowsOf('grid_branch');
    expect(led.map((row) => row.gridId).toSorted()).toEqual(ofKind('grid').map((grid) => grid.id).toSorted());
    expect(led.filter((row) => nodeById.get(row.gridId)?.parentId !== nodeById.get(row.branchId)?.parentId)).toEqual([]);
    expect(new Set(led.map((row) => row.branchId)).size).toBe(TRIAL_SIZE.branches);
  });

  it('codes a grid with its village\'s twelve digits and three more', () => {
    const wrong = ofKind('grid').filter((grid) => !/^\d{15}$/.test(grid.code ?? '') || !grid.code!.startsWith(nodeById.get(grid.parentId!)!.code!));
    expect(wrong).toEqual([]);
  });

  it('repeats no code of one list', () => {
    const codes = nodes.filter((node) => node.code !== null).map((node) => `${node.codeSystem} ${node.code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('invents neither code nor villages for 港湾街道', () => {
    const harbour = nodes.find((node) => node.name === '港湾街道')!;
    expect([harbour.kind, harbour.code, harbour.codeSystem]).toEqual(['town', null, null]);
    expect(nodes.filter((node) => node.parentId === harbour.id)).toEqual([]);
  });

  it('fits the columns', () => {
    expect(Math.max(...nodes.map((node) => node.path.length))).toBeLessThanOrEqual(400);
    expect(Math.max(...nodes.map((node) => node.name.length))).toBeLessThanOrEqual(60);
  });
});

describe('the people of a trial district', () => {
  it('have Chinese names of two to four characters', () => {
    expect(rowsOf('person').filter((person) => !/^\p{Script=Han}{2,4}$/u.test(person.name))).toEqual([]);
  });

  it('are not all called the same', () => {
    expect(new Set(rowsOf('person').map((person) => person.name)).size).toBeGreaterThan(10_000);
  });

  it('are all there where a row names them, as are the nodes they serve at', () => {
    const assignments = rowsOf('role_assignment');
    expect(assignments.filter((row) => !personIds.has(row.personId) || !nodeById.has(row.nodeId))).toEqual([]);
    expect(new Set(assignments.map((row) => row.personId)).size).toBe(personIds.size);
  });

  it('answer for zones of their own group', () => {
    const groupOf = new Map(rowsOf('role_assignment').filter((row) => row.role === 'partyMember').map((row) => [row.personId, row.nodeId]));
    const zoneMembers = rowsOf('zone_member');
    expect(zoneMembers.filter((row) => groupOf.get(row.personId) !== nodeById.get(row.zoneId)?.parentId)).toEqual([]);
    expect(zoneMembers.map((row) => row.zoneId).toSorted()).toEqual(ofKind('zone').map((zone) => zone.id).toSorted());
  });
});

describe('the doors of a trial district', () => {
  const zones = idsOf(ofKind('zone'));

  it('stand in buildings of a grid, and every grid has some', () => {
    const grids = idsOf(ofKind('grid'));
    expect([...buildingById.values()].filter((building) => !grids.has(building.gridId))).toEqual([]);
    expect(new Set([...buildingById.values()].map((building) => building.gridId)).size).toBe(grids.size);
  });

  it('belong to a zone of the branch that leads their grid', () => {
    const branchOf = new Map(rowsOf('grid_branch').map((row) => [row.gridId, row.branchId]));
    const wrong = rowsOf('household').filter((door) => {
      const group = nodeById.get(nodeById.get(door.zoneId ?? '')?.parentId ?? '');
      return branchOf.get(buildingById.get(door.buildingId)?.gridId ?? '') !== group?.parentId;
    });
    expect(wrong).toEqual([]);
  });

  it('are in every zone, and no door is there twice', () => {
    const doors = rowsOf('household');
    expect(new Set(doors.map((door) => door.zoneId))).toEqual(zones);
    expect(new Set(doors.map((door) => `${door.buildingId} ${door.unit} ${door.room}`)).size).toBe(doors.length);
  });

  it('lie in the one town that is worked out', () => {
    expect(ofKind('zone').filter((zone) => !zone.path.includes(detailedTown.id))).toEqual([]);
  });
});

describe('the place codes of a trial district', () => {
  const codes = rowsOf('place_code');

  it('are opaque, short and unique', () => {
    expect(codes.filter((row) => !/^[0-9A-HJKMNP-TV-Z]{8,10}$/.test(row.code))).toEqual([]);
    expect(new Set(codes.map((row) => row.code)).size).toBe(codes.length);
  });

  it('are one per grid, and one per building of the detailed town', () => {
    expect(codes.filter((row) => row.target === 'grid').map((row) => row.gridId).toSorted()).toEqual(ofKind('grid').map((grid) => grid.id).toSorted());
    const inTown = [...buildingById.values()].filter((building) => nodeById.get(building.gridId)!.path.includes(detailedTown.id));
    expect(codes.filter((row) => row.target === 'building').map((row) => row.buildingId).toSorted()).toEqual(inTown.map((building) => building.id).toSorted());
  });

  it('name a building of the grid they name', () => {
    expect(codes.filter((row) => row.buildingId !== null && buildingById.get(row.buildingId)?.gridId !== row.gridId)).toEqual([]);
  });
});

describe('the tenant of a trial district', () => {
  it('names its root and the dispatch centre', () => {
    const [tenant] = rowsOf('tenant');
    expect(nodeById.get(tenant!.districtId)?.kind).toBe('district');
    expect(nodeById.get(tenant!.dispatchCentreId)?.kind).toBe('dispatchCentre');
    expect(batches.at(-1)?.table).toBe('tenant');
  });
});

describe('what a trial is built on', () => {
  it('must have the village of the trial accounts', () => {
    const without = { ...divisions, villages: divisions.villages.filter((village) => village.name !== '蕉门河社区') };
    expect(() => trialDistrict({ seed: 'spec', divisions: without, departments })).toThrow('440115001007');
  });

  it('must have a dispatch centre', () => {
    const without: TrialDistrict['departments'] = departments.filter((department) => department.kind !== 'dispatchCentre');
    expect(() => trialDistrict({ seed: 'spec', divisions, departments: without })).toThrow('no dispatch centre');
  });
});
