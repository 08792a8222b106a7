import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { ChangeCodes } from './application/change-codes.js';
import { CodeImage } from './application/code-image.js';
import { CodeReach } from './application/code-reach.js';
import { CodeRegistry } from './application/code-registry.js';
import { CodesToPrint } from './application/codes-to-print.js';
import { CodeViews } from './application/code-views.js';
import { Codes } from './application/codes.js';
import { MakeMissingCodes } from './application/make-missing-codes.js';
import { CodesController } from './http/codes.controller.js';

@Module({
  imports: [AccessModule, OrgTreeModule, PlacesModule],
  controllers: [CodesController],
  providers: [ChangeCodes, CodeImage, CodeReach, CodeRegistry, CodeViews, Codes, CodesToPrint, MakeMissingCodes],
  exports: [CodeReach, Codes, CodesToPrint],
})
export class CodesModule {}
