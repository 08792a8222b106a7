import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { Inbox } from './application/inbox.js';
import { Notices } from './application/notices.js';
import { NotifyOfRequests } from './application/notify-of-requests.js';
import { NoticesController } from './http/notices.controller.js';

@Module({ imports: [AccessModule], controllers: [NoticesController], providers: [Inbox, Notices, NotifyOfRequests], exports: [Notices, NotifyOfRequests] })
export class NotificationsModule {}
