import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests/index.js';
import { CardUnits } from './application/card-units.js';
import { SupervisionCards } from './infrastructure/supervision-cards.repository.js';

@Module({ imports: [RequestsModule], providers: [CardUnits, SupervisionCards], exports: [CardUnits] })
export class SupervisionModule {}
