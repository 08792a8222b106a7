import { Module } from '@nestjs/common';
import { Addresses } from './application/addresses.js';

@Module({ providers: [Addresses], exports: [Addresses] })
export class HouseholdsModule {}
