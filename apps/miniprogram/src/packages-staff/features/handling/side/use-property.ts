import type { PropertyTasksOfRequest, RequestDetail } from '@/contract';
import { api } from '@/platform/api';
import { hasInHand } from './side-jobs';
import { useBeside, type Beside } from './use-beside';
import { useMyRoles } from '../../roles';

/** Who may ask a company (the server's table of rights). */
const ASKERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher'] as const;

/** What companies and the side complained about were asked for a request, and whom one can ask: for whoever has it in hand, and for whoever sorts it. */
export function useProperty({ id, commands }: RequestDetail): Beside<PropertyTasksOfRequest> {
  const asks = useMyRoles(ASKERS) && (hasInHand(commands) || commands.includes('triage'));
  return useBeside(id, asks, () => api.call('get', '/api/requests/{id}/property-tasks', { path: { id } }));
}
