import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OrgTreeModule } from '../org-tree/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { AccessGuard } from './access.guard.js';
import { Accounts } from './application/accounts.js';
import { LivingSessions } from './application/living-sessions.js';
import { MoveAssignments } from './application/move-assignments.js';
import { Passwords } from './application/passwords.js';
import { People } from './application/people.js';
import { Posts } from './application/posts.js';
import { RoleHolders } from './application/role-holders.js';
import { Sessions } from './application/sessions.js';
import { SignInLimits } from './application/sign-in-limits.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { SessionsController } from './http/sessions.controller.js';

@Module({
  imports: [TenancyModule, OrgTreeModule],
  controllers: [SessionsController, OwnAccountController],
  providers: [Accounts, LivingSessions, MoveAssignments, Passwords, SignInLimits, Sessions, People, Posts, RoleHolders, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Accounts, MoveAssignments, People, Posts, RoleHolders],
})
export class AccessModule {}
