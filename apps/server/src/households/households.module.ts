import { Module } from '@nestjs/common';
import { Addresses } from './application/addresses.js';
import { ZoneTerms } from './application/zone-terms.js';

@Module({ providers: [Addresses, ZoneTerms], exports: [Addresses, ZoneTerms] })
export class HouseholdsModule {}
