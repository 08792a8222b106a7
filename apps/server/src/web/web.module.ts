import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { Landing } from './landing.js';
import { LandingController } from './landing.controller.js';

@Module({ imports: [CodesModule, TenancyModule], controllers: [LandingController], providers: [Landing] })
export class WebModule {}
