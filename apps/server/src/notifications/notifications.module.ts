import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { DutyModule } from '../duty/index.js';
import { HouseholdsModule } from '../households/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { RequestsModule } from '../requests/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { Audience } from './application/audience.js';
import { Channels } from './application/channels.js';
import { GatherNotices } from './application/gather-notices.js';
import { Inbox } from './application/inbox.js';
import { NoticePreferences } from './application/notice-preferences.js';
import { Notices } from './application/notices.js';
import { NotifyOfRequests } from './application/notify-of-requests.js';
import { TellBorrower } from './application/tell-borrower.js';
import { TellDeciders } from './application/tell-deciders.js';
import { TellOfHeld } from './application/tell-of-held.js';
import { TellOfModel } from './application/tell-of-model.js';
import { TellOfOpenZones } from './application/tell-of-open-zones.js';
import { TellReporters } from './application/tell-reporters.js';
import { NoticesController } from './http/notices.controller.js';

@Module({
  imports: [AccessModule, DutyModule, HouseholdsModule, OrgTreeModule, PlacesModule, RequestsModule, TenancyModule],
  controllers: [NoticesController],
  providers: [Audience, Channels, GatherNotices, Inbox, NoticePreferences, Notices, NotifyOfRequests, TellBorrower, TellDeciders, TellOfHeld, TellOfModel, TellOfOpenZones, TellReporters],
  exports: [Channels, GatherNotices, Notices, NotifyOfRequests, TellBorrower, TellDeciders, TellOfHeld, TellOfModel, TellOfOpenZones, TellReporters],
})
export class NotificationsModule {}
