export { ChatGroups } from './application/chat-groups.js';
export { ChatGroupsModule } from './chat-groups.module.js';
