import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { RequestsModule } from '../requests/index.js';
import { Inbox } from './application/inbox.js';
import { Notices } from './application/notices.js';
import { NotifyOfRequests } from './application/notify-of-requests.js';
import { TellReporters } from './application/tell-reporters.js';
import { NoticesController } from './http/notices.controller.js';

@Module({ imports: [AccessModule, RequestsModule], controllers: [NoticesController], providers: [Inbox, Notices, NotifyOfRequests, TellReporters], exports: [Notices, NotifyOfRequests, TellReporters] })
export class NotificationsModule {}
