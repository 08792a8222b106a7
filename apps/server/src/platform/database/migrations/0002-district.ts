import { createTable, flag, id, instant, int, json, optional, ref, word } from './table.js';

export const districtMigrations = [
  createTable(1760000001000, 'org_node', {
    id, tenant_id: ref, kind: word(24), code: optional(word(32)), code_system: optional(word(32)), name: word(120), parent_id: optional(ref),
    path: word(400), valid_from: instant, valid_to: optional(instant),
  }, {
    ix_org_node_parent: { on: ['tenant_id', 'parent_id', 'kind', 'code'] },
    ix_org_node_kind: { on: ['tenant_id', 'kind', 'code'] },
  }),
  createTable(1760000001010, 'grid_branch', {
    id, tenant_id: ref, grid_id: ref, branch_id: ref, valid_from: instant, valid_to: optional(instant),
  }, {
    ix_grid_branch_grid: { on: ['tenant_id', 'grid_id'] },
    ix_grid_branch_branch: { on: ['tenant_id', 'branch_id'] },
  }),
  createTable(1760000001020, 'person', { id, tenant_id: ref, name: word(60) }),
  createTable(1760000001030, 'role_assignment', {
    id, tenant_id: ref, person_id: ref, role: word(24), node_id: ref, valid_from: instant, valid_to: optional(instant),
  }, {
    ix_role_person: { on: ['tenant_id', 'person_id'] },
    ix_role_node: { on: ['tenant_id', 'node_id', 'role'] },
  }),
  createTable(1760000001040, 'building', { id, tenant_id: ref, grid_id: ref, name: word(120), address: word(200) }, {
    ix_building_grid: { on: ['tenant_id', 'grid_id', 'name'] },
  }),
  createTable(1760000001050, 'household', { id, tenant_id: ref, building_id: ref, zone_id: ref, unit: word(40), room: word(40) }, {
    ix_household_building: { on: ['tenant_id', 'building_id'] },
    ix_household_zone: { on: ['tenant_id', 'zone_id'] },
  }),
  createTable(1760000001060, 'zone_member', {
    id, tenant_id: ref, zone_id: ref, person_id: ref, valid_from: instant, valid_to: optional(instant),
  }, {
    ix_zone_member_zone: { on: ['tenant_id', 'zone_id'] },
    ix_zone_member_person: { on: ['tenant_id', 'person_id'] },
  }),
  createTable(1760000001070, 'place_code', {
    id, tenant_id: ref, code: word(16), target: word(16), grid_id: ref, building_id: optional(ref), label: word(200), status: word(16),
    created_at: instant, revoked_at: optional(instant), revoked_reason: optional(word(200)),
  }, {
    uq_place_code: { on: ['code'], unique: true },
    ix_place_code_grid: { on: ['tenant_id', 'grid_id', 'id'] },
  }),
  createTable(1760000001080, 'code_scans', { id, tenant_id: ref, code_id: ref, day: word(10), count: int }, {
    uq_code_scans: { on: ['tenant_id', 'code_id', 'day'], unique: true },
  }),
  createTable(1760000001090, 'catalogue_version', {
    id, tenant_id: ref, version: word(40), checksum: word(64), frame: json, active: flag, imported_at: instant,
  }, { uq_catalogue_checksum: { on: ['tenant_id', 'checksum'], unique: true } }),
  createTable(1760000001100, 'matter', {
    id, tenant_id: ref, catalogue_version_id: ref, code: word(8), name: word(120), item: json,
  }, { uq_matter_code: { on: ['tenant_id', 'catalogue_version_id', 'code'], unique: true } }),
];
