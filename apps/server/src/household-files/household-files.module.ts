import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { HouseholdsModule } from '../households/index.js';
import { PlacesModule } from '../places/index.js';
import { FilesOfDoors } from './application/files-of-doors.js';
import { HouseholdCodes } from './application/household-codes.js';
import { HouseholdContacts } from './application/household-contacts.js';
import { HouseholdViews } from './application/household-views.js';
import { HouseholdsOfZone } from './application/households-of-zone.js';
import { OwnHouseholdFile } from './application/own-household-file.js';
import { HouseholdFilesController } from './http/household-files.controller.js';
import { HouseholdFilesRepository } from './infrastructure/household-files.repository.js';

@Module({
  imports: [AccessModule, HouseholdsModule, PlacesModule],
  controllers: [HouseholdFilesController],
  providers: [FilesOfDoors, HouseholdCodes, HouseholdContacts, HouseholdFilesRepository, HouseholdsOfZone, HouseholdViews, OwnHouseholdFile],
  exports: [FilesOfDoors, HouseholdContacts],
})
export class HouseholdFilesModule {}
