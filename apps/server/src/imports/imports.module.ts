import { Module } from '@nestjs/common';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { ImportMessages } from './application/import-messages.js';

@Module({ imports: [OrgTreeModule, RequestsModule], providers: [ImportMessages], exports: [ImportMessages] })
export class ImportsModule {}
