import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { TakePushes } from './application/take-pushes.js';
import { TellOfPushes } from './application/tell-of-pushes.js';
import { PushesController } from './http/pushes.controller.js';

@Module({ imports: [TenancyModule], controllers: [PushesController], providers: [TakePushes, TellOfPushes], exports: [TellOfPushes] })
export class PushesModule {}
