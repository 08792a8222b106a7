import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/index.js';
import { RequestsModule } from '../requests/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { Retention } from './application/retention.js';

@Module({ imports: [AttachmentsModule, RequestsModule, TenancyModule], providers: [Retention], exports: [Retention] })
export class RetentionModule {}
