import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { Absences } from './application/absences.js';
import { DutyRoster } from './application/duty-roster.js';
import { AbsencesController } from './http/absences.controller.js';
import { DutyController } from './http/duty.controller.js';
import { DutyRepository } from './infrastructure/duty.repository.js';

@Module({ imports: [AccessModule, OrgTreeModule], controllers: [AbsencesController, DutyController], providers: [Absences, DutyRepository, DutyRoster], exports: [Absences, DutyRoster] })
export class DutyModule {}
