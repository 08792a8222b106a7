import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { TrialModule } from '../trial/index.js';
import { Landing } from './landing/landing.js';
import { LandingController } from './landing.controller.js';

@Module({ imports: [CodesModule, TenancyModule, TrialModule], controllers: [LandingController], providers: [Landing] })
export class WebModule {}
