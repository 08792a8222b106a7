import type { PropertyTasksOfRequest, RequestDetail } from '@/contract';
import { api } from '@/platform/api';
import { hasInHand } from './side-jobs';
import { useBeside, type Beside } from './use-beside';
import { useMyRoles } from './use-my-roles';

/** Who may ask a company (the server's table of rights). */
const ASKERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher'] as const;

/** What companies were asked for a request, and whom one can ask; nothing for those who do not have it in hand. */
export function useProperty({ id, commands }: RequestDetail): Beside<PropertyTasksOfRequest> {
  const asks = useMyRoles(ASKERS) && hasInHand(commands);
  return useBeside(id, asks, () => api.call('get', '/api/requests/{id}/property-tasks', { path: { id } }));
}
