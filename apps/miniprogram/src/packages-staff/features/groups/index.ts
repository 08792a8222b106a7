export { GroupReply } from './group-reply';
export { GroupsScreen } from './groups-screen';
export { RelayScreen } from './relay-screen';
