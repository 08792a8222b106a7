import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { QueuesModule } from '../upkeep/index.js';
import { HealthController } from './http/health.controller.js';
import { InstallationController } from './http/installation.controller.js';

@Module({ imports: [QueuesModule, TenancyModule], controllers: [InstallationController, HealthController] })
export class InstallationModule {}
