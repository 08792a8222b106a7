import { Module } from '@nestjs/common';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { CodeImage } from './application/code-image.js';
import { Codes } from './application/codes.js';
import { CodesController } from './http/codes.controller.js';

@Module({ imports: [OrgTreeModule, PlacesModule], controllers: [CodesController], providers: [Codes, CodeImage], exports: [Codes] })
export class CodesModule {}
