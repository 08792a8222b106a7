import { addIndex, dropIndex } from './table.js';

/**
 * Indexes in the order in which screens read: what is open and its counts, what a unit received and others hold, what a person ended, limits to be decided,
 * the newest cards, mediations of a place, whistles that wait for a town.
 */
export const screenMigrations = [
  addIndex(1760000017000, 'request', 'ix_request_received', ['tenant_id', 'first_receiver_id', 'handed_over', 'holder_unit_id', 'id']),
  dropIndex(1760000017010, 'request', 'ix_request_first', ['tenant_id', 'first_receiver_id', 'handed_over', 'next_due_at', 'id']),
  addIndex(1760000017020, 'request', 'ix_request_extension', ['tenant_id', 'extension_until', 'id']),
  addIndex(1760000017022, 'request', 'ix_request_open_due', ['tenant_id', 'open', 'next_due_at', 'id', 'status', 'tier']),
  dropIndex(1760000017024, 'request', 'ix_request_open', ['tenant_id', 'open', 'next_due_at', 'id']),
  addIndex(1760000017026, 'request', 'ix_request_held', ['tenant_id', 'holder_unit_id', 'open', 'next_due_at', 'id', 'status', 'tier']),
  dropIndex(1760000017028, 'request', 'ix_request_holder_unit', ['tenant_id', 'holder_unit_id', 'open', 'next_due_at', 'id']),
  addIndex(1760000017030, 'supervision_card', 'ix_supervision_newest', ['tenant_id', 'id']),
  addIndex(1760000017040, 'supervision_card', 'ix_supervision_of_unit', ['tenant_id', 'unit_id', 'id']),
  dropIndex(1760000017050, 'supervision_card', 'ix_supervision_unit', ['tenant_id', 'unit_id', 'issued_at', 'id']),
  addIndex(1760000017060, 'handling_leg', 'ix_leg_of_person', ['tenant_id', 'person_id', 'part', 'finished_at', 'request_id']),
  dropIndex(1760000017070, 'handling_leg', 'ix_leg_person', ['tenant_id', 'person_id', 'dispatched_at', 'id']),
  addIndex(1760000017080, 'mediation', 'ix_mediation_town', ['tenant_id', 'town_id', 'opened_at', 'id']),
  addIndex(1760000017090, 'mediation', 'ix_mediation_village', ['tenant_id', 'village_id', 'opened_at', 'id']),
  addIndex(1760000017100, 'informal_mediation', 'ix_informal_town', ['tenant_id', 'town_id', 'recorded_at', 'id']),
  addIndex(1760000017110, 'informal_mediation', 'ix_informal_village', ['tenant_id', 'village_id', 'recorded_at', 'id']),
  addIndex(1760000017120, 'whistle', 'ix_whistle_state', ['tenant_id', 'state', 'request_id']),
];
