import type { Schemas } from '@yige/api-client';

export type Coverage = Schemas['CoverageView'];
export type CoverageGap = Schemas['CoverageGapView'];
export type GridZones = Schemas['GridZonesView'];
export type Zone = Schemas['ZoneView'];
export type Building = Schemas['BuildingInGridView'];
export type Door = Schemas['DoorInZoneView'];
export type AddressImport = Schemas['AddressImportView'];
export type AddressFault = Schemas['AddressFaultView'];
