import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { AskForMessages } from './application/ask-for-messages.js';
import { Lanes } from './application/lanes.js';
import { Ledgers } from './application/ledgers.js';
import { MessageOverview } from './application/message-overview.js';
import { MessageEvents } from './application/message-events.js';
import { SendMessages } from './application/send-messages.js';
import { Sendings } from './application/sendings.js';
import { Templates } from './application/templates.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';

@Module({
  imports: [AccessModule, NotificationsModule],
  controllers: [SubscriptionsController],
  providers: [AskForMessages, Lanes, Ledgers, MessageEvents, MessageOverview, SendMessages, Sendings, Templates],
})
export class SubscriptionsModule {}
