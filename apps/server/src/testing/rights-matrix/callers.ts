import type { StaffRole } from '@yige/domain';

/** `own`: where the callers serve; `beside`: another grid of the same village; `other`: another town; `foreign`: another district of the installation. */
export const WORLDS = ['own', 'beside', 'other', 'foreign'] as const;
export type WorldName = (typeof WORLDS)[number];

/** The staff roles, each at the place where it is held; a supervisor also at a town. */
export const POSTS = {
  partyMember: 'unit', groupLeader: 'unit', gridWorker: 'unit', branchSecretary: 'unit', departmentHandler: 'unit', propertyManager: 'unit', communityStaff: 'village', townStaff: 'village', townSupervisor: 'village',
  dispatcher: 'district', supervisor: 'district', administrator: 'district', securityAdministrator: 'district', auditor: 'district',
} as const satisfies Readonly<Record<StaffRole | 'townSupervisor', Reach>>;
export type Post = keyof typeof POSTS;
export const EVERY_POST = Object.keys(POSTS) as Post[];

/** How far the place of a post reaches: itself, the village or town (both hold `own` and `beside`), the district. */
type Reach = 'unit' | 'village' | 'district';

export const roleOf = (post: Post): StaffRole => (post === 'townSupervisor' ? 'supervisor' : post);

/** Whether things of a world lie within the place of a post in `own`. Written down here, and read nowhere from the service. */
export function within(post: Post, world: WorldName): boolean {
  if (world === 'own') return true;
  if (world === 'beside') return POSTS[post] !== 'unit';
  return world === 'other' && POSTS[post] === 'district';
}

/** Somebody who calls. */
export interface Caller {
  readonly name: string;
  /** Null: without a post. */
  readonly post: Post | null;
  readonly authorization: string | null;
  /** `account`: an account without a post, which filed the requests of its world. `reporter`: has the lookup code of one of them; `identity`: a resident who came by WeChat and reported nothing. */
  readonly kind: 'staff' | 'account' | 'reporter' | 'identity' | 'nobody' | 'shutOut';
}

export const tokenOf = (world: WorldName, who: string): string => `token-of-${who}-in-${world}`;
const bearer = (world: WorldName, who: string): string => `Bearer ${tokenOf(world, who)}`;

export const staff = (post: Post): Caller => ({ name: post, post, kind: 'staff', authorization: bearer('own', post) });
export const NOBODY: Caller = { name: 'nobody', post: null, kind: 'nobody', authorization: null };
export const ACCOUNT: Caller = { name: 'an account without a post', post: null, kind: 'account', authorization: bearer('own', 'resident') };
export const reporter = (lookupCode: string): Caller => ({ name: 'a reporter with a code', post: null, kind: 'reporter', authorization: `Lookup ${lookupCode}` });

/** The token by which a resident came by WeChat; `last` is for the call that erases who they are. */
export const wechatTokenOf = (who: 'resident' | 'last'): string => `w.token-of-${who}`;
export const BY_WECHAT: Caller = { name: 'a resident by WeChat', post: null, kind: 'identity', authorization: `Bearer ${wechatTokenOf('resident')}` };

/** Those who were let in once and are not any more: the account is closed, or the session is over. */
export const SHUT_OUT: readonly Caller[] = EVERY_POST.flatMap((post) =>
  (['disabled', 'stale'] as const).map((why): Caller => ({ name: `${post}, ${why}`, post, kind: 'shutOut', authorization: bearer('own', `${why}-${post}`) })));

export const shutOutNames = (): string[] => EVERY_POST.flatMap((post) => [`disabled-${post}`, `stale-${post}`]);
