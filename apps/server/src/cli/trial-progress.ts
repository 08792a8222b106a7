import type { LoadProgress } from '../trial/index.js';
import { progressLine } from './progress.js';

/** What the tables of the district are called in front of a person. */
const NAMES: Record<string, string> = {
  org_node: 'organisation', grid_branch: 'grids and branches', person: 'party members', role_assignment: 'roles', building: 'buildings',
  household: 'households', zone_member: 'zones', place_code: 'codes', tenant: 'district',
};

/** Shows the loading of the trial district on a terminal, or as a line now and then elsewhere. */
export function trialProgress(): { report: LoadProgress; stop: () => void } {
  const line = progressLine('Loading the trial district');
  return { report: (done, total, table) => line.at(done, total, NAMES[table] ?? table), stop: () => line.stop() };
}
