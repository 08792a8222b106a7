import type { Me, PropertyTasksOfRequest, RequestDetail } from '@/contract';
import { api } from '@/platform/api';
import { useSession } from '@/platform/session';
import { useLoaded, type Loaded } from '@/platform/use-loaded';
import { loadBeside } from './load-beside';
import { hasInHand } from './side-jobs';

type Role = Me['assignments'][number]['role'];
/** Who may ask a company (the server's table of rights). */
const ASKERS: readonly Role[] = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher'];

/** What companies were asked for a request, and whom one can ask; nothing for those who do not have it in hand. */
export function useProperty({ id, commands }: RequestDetail): Loaded<PropertyTasksOfRequest | null> {
  const mine = useSession<Me>()?.me.assignments ?? [];
  const may = hasInHand(commands) && mine.some(({ role }) => ASKERS.includes(role));
  return useLoaded(() => (may ? loadBeside(() => api.call('get', '/api/requests/{id}/property-tasks', { path: { id } })) : Promise.resolve(null)), [id, may]);
}
