export { FilesOfDoors } from './application/files-of-doors.js';
export { HouseholdContacts } from './application/household-contacts.js';
export { HouseholdFilesModule } from './household-files.module.js';
