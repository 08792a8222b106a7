import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HouseholdsModule } from '../households/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { AuthorOpenids } from '../platform/ports/author-openids.port.js';
import { TenancyModule } from '../tenancy/index.js';
import { AccessGuard } from './access.guard.js';
import { AccountLinks } from './application/account-links.js';
import { Accounts } from './application/accounts.js';
import { AskedPosts } from './application/asked-posts.js';
import { BoundOpenids } from './application/bound-openids.js';
import { Callers } from './application/callers.js';
import { Delegations } from './application/delegations.js';
import { IdentitySessions } from './application/identity-sessions.js';
import { InvitationCodes } from './application/invitation-codes.js';
import { LentPosts } from './application/lent-posts.js';
import { LivingSessions } from './application/living-sessions.js';
import { ManageAccounts } from './application/manage-accounts.js';
import { ManagePosts } from './application/manage-posts.js';
import { ManagedPeople } from './application/managed-people.js';
import { MoveAssignments } from './application/move-assignments.js';
import { OwnAccount } from './application/own-account.js';
import { Passwords } from './application/passwords.js';
import { People } from './application/people.js';
import { PeopleList } from './application/people-list.js';
import { Posts } from './application/posts.js';
import { RoleHolders } from './application/role-holders.js';
import { SecondFactors } from './application/second-factors.js';
import { SessionLimits } from './application/session-limits.js';
import { Sessions } from './application/sessions.js';
import { SignInByWechat } from './application/sign-in-by-wechat.js';
import { SignInLimits } from './application/sign-in-limits.js';
import { SignOnTickets } from './application/sign-on-tickets.js';
import { SignOn } from './application/sign-on.js';
import { WechatBindings } from './application/wechat-bindings.js';
import { WechatDoor } from './application/wechat-door.js';
import { WechatRecipients } from './application/wechat-recipients.js';
import { WechatIdentities } from './application/wechat-identities.js';
import { ZonesOfPost } from './application/zones-of-post.js';
import { AccountLinksController } from './http/account-links.controller.js';
import { AskedPostsController } from './http/asked-posts.controller.js';
import { DelegationsController } from './http/delegations.controller.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { PeopleController } from './http/people.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { SignOnController } from './http/sign-on.controller.js';
import { WechatController } from './http/wechat.controller.js';

@Module({
  imports: [HouseholdsModule, TenancyModule, OrgTreeModule],
  controllers: [AccountLinksController, AskedPostsController, DelegationsController, OwnAccountController, PeopleController, SessionsController, SignOnController, WechatController],
  providers: [
    AccountLinks,
    Accounts,
    AskedPosts,
    Callers,
    Delegations,
    IdentitySessions,
    InvitationCodes,
    LentPosts,
    LivingSessions,
    ManageAccounts,
    ManagedPeople,
    ManagePosts,
    MoveAssignments,
    OwnAccount,
    Passwords,
    People,
    PeopleList,
    Posts,
    RoleHolders,
    SecondFactors,
    SessionLimits,
    Sessions,
    SignInByWechat,
    SignInLimits,
    SignOn,
    SignOnTickets,
    WechatBindings,
    WechatDoor,
    WechatIdentities,
    WechatRecipients,
    ZonesOfPost,
    { provide: AuthorOpenids, useClass: BoundOpenids },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountLinks, Accounts, AuthorOpenids, ManageAccounts, MoveAssignments, People, Posts, RoleHolders, WechatDoor, WechatIdentities, WechatRecipients],
})
export class AccessModule {}
