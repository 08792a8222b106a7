import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { HealthController } from './http/health.controller.js';
import { InstallationController } from './http/installation.controller.js';

@Module({ imports: [TenancyModule], controllers: [InstallationController, HealthController] })
export class InstallationModule {}
