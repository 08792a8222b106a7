import { GroupsScreen } from '../../features/groups';
import { SignedIn } from '../../features/staff-shell';

export default function GroupsPage() {
  return <SignedIn>{() => <GroupsScreen />}</SignedIn>;
}
