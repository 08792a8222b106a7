import { addIndex, dropIndex, makeOptional, ref } from './table.js';

/** Buildings and doors are entered by hand and from tables: a door may stand before anybody's zone reaches it, and stands once. */
export const addressesEnteredMigrations = [
  makeOptional(1760000062000, 'household', 'zone_id', ref),
  addIndex(1760000062010, 'household', 'uq_household_door', ['tenant_id', 'building_id', 'unit', 'room'], true),
  addIndex(1760000062020, 'household', 'ix_household_building_zone', ['tenant_id', 'building_id', 'zone_id']),
  dropIndex(1760000062030, 'household', 'ix_household_building', ['tenant_id', 'building_id']),
] as const;
