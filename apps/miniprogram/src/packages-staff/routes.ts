import type { Me } from '@/contract';

export const STAFF = {
  /** `panel` chooses what it opens with; without it the role's own. */
  work: '/packages-staff/pages/work/index',
  /** `id` of a request. */
  request: '/packages-staff/pages/request/index',
  /** `id` of a request to sort. */
  sort: '/packages-staff/pages/sort/index',
  /** `list` and `nodeId` of one of the lists beside the daily work. */
  list: '/packages-staff/pages/list/index',
  /** `line` of the inbox, whose notices are shown; without it the inbox. */
  notices: '/packages-staff/pages/notices/index',
  /** The days on which the reader is away. */
  away: '/packages-staff/pages/away/index',
  /** `nodeId` of a party group, or of a branch with several. */
  duty: '/packages-staff/pages/duty/index',
  /** `id` of a weekly digest. */
  digest: '/packages-staff/pages/digest/index',
  /** `id` of a case of mediation. */
  mediation: '/packages-staff/pages/mediation/index',
  /** What the reader's unit is asked to say to complaints about it. */
  asked: '/packages-staff/pages/asked/index',
  /** What the check of content held back from neighbours. */
  held: '/packages-staff/pages/held/index',
  /** Filing for a neighbour. */
  relay: '/packages-staff/pages/relay/index',
  /** WeChat groups of the reader's grids; `bind` names the grid to which the one that is opened from shall belong. */
  groups: '/packages-staff/pages/groups/index',
  /** The doors that the reader answers for. */
  zone: '/packages-staff/pages/zone/index',
  /** `doorId` of one of them. */
  door: '/packages-staff/pages/door/index',
  /** `nodeId` of a branch, a village or a grid: which of its doors nobody answers for. */
  coverage: '/packages-staff/pages/coverage/index',
  /** Small wishes. */
  wishes: '/packages-staff/pages/wishes/index',
} as const;

/** The page that a signed-in person begins with: one for all, whose panels follow the role. */
export function staffHome(_home: Me['home']): string {
  return STAFF.work;
}
