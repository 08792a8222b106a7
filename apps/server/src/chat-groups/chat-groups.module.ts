import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { CarryGroupMessages } from './application/carry-group-messages.js';
import { CarryJoinWays } from './application/carry-join-ways.js';
import { ChatGroups } from './application/chat-groups.js';
import { CompanyChats } from './application/company-chats.js';
import { GroupMessages } from './application/group-messages.js';
import { JoinWays } from './application/join-ways.js';
import { ServedGrids } from './application/served-grids.js';
import { ChatGroupsController } from './http/chat-groups.controller.js';
import { CustomerGroupsController } from './http/customer-groups.controller.js';

@Module({
  imports: [AccessModule, OrgTreeModule, PlacesModule],
  controllers: [ChatGroupsController, CustomerGroupsController],
  providers: [CarryGroupMessages, CarryJoinWays, ChatGroups, CompanyChats, GroupMessages, JoinWays, ServedGrids],
  exports: [ChatGroups],
})
export class ChatGroupsModule {}
