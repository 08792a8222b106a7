import type { RequestDetail, Wish } from '@/contract';
import { api } from '@/platform/api';
import { useBeside, type Beside } from './use-beside';
import { useMyRoles } from '../../roles';

/** Who may read the wish that a request was published as, and who may publish one (the server's table of rights). */
const READERS = ['partyMember', 'groupLeader', 'gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const;
const PUBLISHERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const;

export interface WishBeside extends Beside<Wish> {
  readonly mayPublish: boolean;
}

/** The small wish that a request is published as. */
export function useWish({ id, kind, commands, confidential }: RequestDetail): WishBeside {
  const publishes = useMyRoles(PUBLISHERS);
  const asks = useMyRoles(READERS) && kind === 'wish';
  const beside = useBeside(id, asks, () => api.call('get', '/api/requests/{id}/wish', { path: { id } }));
  const mayPublish = publishes && asks && beside.state === 'ready' && beside.value === null && !confidential && commands.includes('resolve');
  return { ...beside, mayPublish };
}
