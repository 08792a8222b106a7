import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { Areas } from './application/areas.js';
import { CheckSummaries } from './application/check-summaries.js';
import { CountRequests } from './application/count-requests.js';
import { CountRows } from './application/count-rows.js';
import { DigestContents } from './application/digest-contents.js';
import { DigestTimes } from './application/digest-times.js';
import { CountTogether } from './application/digest-together.js';
import { Digests } from './application/digests.js';
import { ExportLedger } from './application/export-ledger.js';
import { FindSpread } from './application/find-spread.js';
import { FoldSummaries } from './application/fold-summaries.js';
import { MakeDigests } from './application/make-digests.js';
import { MarkChangedRequests } from './application/mark-changed-requests.js';
import { NotifyOfDigests } from './application/notify-of-digests.js';
import { Overview } from './application/overview.js';
import { ReadSummaries } from './application/read-summaries.js';
import { DigestsController } from './http/digests.controller.js';
import { LedgerController } from './http/ledger.controller.js';
import { OverviewController } from './http/overview.controller.js';
import { DigestsRepository } from './infrastructure/digests.repository.js';
import { SummariesRepository } from './infrastructure/summaries.repository.js';

@Module({
  imports: [AccessModule, CatalogueModule, NotificationsModule, OrgTreeModule, RequestsModule, TenancyModule],
  controllers: [OverviewController, DigestsController, LedgerController],
  providers: [
    Areas, CheckSummaries, CountRequests, CountRows, CountTogether, DigestContents, DigestTimes, Digests, DigestsRepository, ExportLedger, FindSpread, FoldSummaries, MakeDigests, MarkChangedRequests, NotifyOfDigests, Overview,
    ReadSummaries, SummariesRepository,
  ],
  exports: [CheckSummaries, DigestTimes, FoldSummaries, MakeDigests, MarkChangedRequests, NotifyOfDigests],
})
export class StatisticsModule {}
