import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { FollowRequest } from './application/follow-request.js';
import { NotifyOfWishes } from './application/notify-of-wishes.js';
import { WishTime } from './application/wish-time.js';
import { Wishes } from './application/wishes.js';
import { WishesController } from './http/wishes.controller.js';
import { WishesRepository } from './infrastructure/wishes.repository.js';

@Module({
  imports: [AccessModule, NotificationsModule, OrgTreeModule, RequestsModule],
  controllers: [WishesController],
  providers: [FollowRequest, NotifyOfWishes, Wishes, WishesRepository, WishTime],
  exports: [FollowRequest, NotifyOfWishes, WishTime],
})
export class WishesModule {}
