import type { StaffRole } from '@yige/domain';

/** `anyone` needs no account; `account` is whoever is signed in, also without a post in force; `identity` came by WeChat, resident or staff; `reporter` knows the lookup code of the request, or filed it signed in. */
export type Grantee = StaffRole | 'anyone' | 'account' | 'identity' | 'reporter';

/**
 * What the answer is limited to. `machine`: whether the service lives; asks of no district and of no caller. `public`: nothing that is somebody's. `self`: the caller's own session, inbox, reports. `request`: one
 * request, by the object check of requests/application/request-access. `subtree`: below the nodes of the roles that are named here.
 */
export type Scope = 'machine' | 'public' | 'self' | 'request' | 'subtree';

export interface Right {
  readonly roles: readonly Grantee[];
  readonly scope: Scope;
}
