import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { AttachmentsModule } from './attachments/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { CodesModule } from './codes/index.js';
import { InstallationModule } from './installation/index.js';
import { NotificationsModule, NotifyOfRequests } from './notifications/index.js';
import { OrgTreeModule } from './org-tree/index.js';
import { PlacesModule } from './places/index.js';
import { OutboxDispatcher } from './platform/outbox/dispatcher.js';
import { OUTBOX_HANDLERS } from './platform/outbox/outbox-handler.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { ObjectStore } from './platform/ports/object-store.port.js';
import { RequestsModule } from './requests/index.js';
import { StatisticsModule } from './statistics/index.js';
import { TrialModule } from './trial/index.js';
import { WebModule } from './web/index.js';

/** Which adapter stands behind each port. */
@Global()
@Module({ providers: [{ provide: ObjectStore, useClass: LocalObjectStore }], exports: [ObjectStore] })
class AdaptersModule {}

/** The whole service, put together. */
@Module({})
export class AppModule {
  static with(platform: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(platform), AdaptersModule, AccessModule, AttachmentsModule, CatalogueModule, CodesModule, InstallationModule,
        NotificationsModule, OrgTreeModule, PlacesModule, RequestsModule, StatisticsModule, TrialModule, WebModule,
      ],
      providers: [{ provide: OUTBOX_HANDLERS, useFactory: (...handlers: unknown[]) => handlers, inject: [NotifyOfRequests] }, OutboxDispatcher],
    };
  }
}
