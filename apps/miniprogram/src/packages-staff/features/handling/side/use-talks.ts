import type { RequestDetail, RequestMediations } from '@/contract';
import { api } from '@/platform/api';
import { hasInHand } from './side-jobs';
import { useBeside, type Beside } from './use-beside';
import { useMyRoles } from '../../roles';

/** Who may know of mediation (the server's table of rights). */
const READERS = ['partyMember', 'groupLeader', 'gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'] as const;

/** What neighbours agreed in a talk (网格劝和). It is asked for by whoever has the request in hand, and where the timeline tells of one. */
export function useTalks({ id, commands, timeline }: RequestDetail): Beside<RequestMediations> {
  const asks = useMyRoles(READERS) && (hasInHand(commands) || timeline.some(({ type }) => type === 'settledInformally'));
  return useBeside(id, asks, () => api.call('get', '/api/requests/{id}/mediations', { path: { id } }));
}
