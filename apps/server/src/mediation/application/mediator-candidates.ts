import type { RoleHolders } from '../../access/index.js';
import type { RequestRow } from '../../requests/index.js';

/** Who may be asked to mediate: those who serve the committee's unit, or the branch of the grid. Ids of persons. */
export async function mediatorCandidates(holders: RoleHolders, row: Pick<RequestRow, 'tenantId' | 'branchId' | 'gridId'>, committeeId: string): Promise<string[]> {
  const nodes = [committeeId, row.branchId, row.gridId].filter((id) => id !== null);
  const people = await Promise.all(nodes.map((nodeId) => holders.at(row.tenantId, nodeId)));
  return [...new Set(people.flat())];
}
