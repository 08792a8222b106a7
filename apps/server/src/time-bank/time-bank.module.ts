import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { ConfirmTimeByItself } from './application/confirm-by-itself.js';
import { ServicePayments } from './application/service-payments.js';
import { TimeBank } from './application/time-bank.js';
import { TimeBankController } from './http/time-bank.controller.js';
import { TimeLedger } from './infrastructure/time-ledger.repository.js';

@Module({ imports: [AccessModule, OrgTreeModule], controllers: [TimeBankController], providers: [ConfirmTimeByItself, ServicePayments, TimeBank, TimeLedger], exports: [ConfirmTimeByItself] })
export class TimeBankModule {}
