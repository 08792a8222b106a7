import { Module } from '@nestjs/common';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { CodeImage } from './application/code-image.js';
import { CodesToPrint } from './application/codes-to-print.js';
import { Codes } from './application/codes.js';
import { CodesController } from './http/codes.controller.js';

@Module({ imports: [OrgTreeModule, PlacesModule], controllers: [CodesController], providers: [Codes, CodeImage, CodesToPrint], exports: [Codes, CodesToPrint] })
export class CodesModule {}
