import type { LoadProgress } from '../trial/index.js';
import { progressLine } from './progress.js';

/** What the tables of the district are called in front of a person. */
const NAMES: Record<string, string> = {
  org_node: 'organisation', grid_branch: 'grids and branches', person: 'party members', role_assignment: 'roles', building: 'buildings',
  household: 'households', zone_member: 'zones', place_code: 'codes', tenant: 'district',
};

/** Shows the loading of the trial district on a terminal, or as a line now and then elsewhere. */
export function trialProgress(): { report: LoadProgress; samples: (done: number, total: number) => void; stop: () => void } {
  const district = progressLine('Loading the trial district');
  const requests = progressLine('Filing some example requests');
  return {
    report: (done, total, table) => district.at(done, total, NAMES[table] ?? table),
    samples(done, total) {
      district.stop();
      requests.at(done, total);
    },
    stop() {
      district.stop();
      requests.stop();
    },
  };
}
