import { RelayScreen } from '../../features/groups';
import { SignedIn } from '../../features/staff-shell';

export default function RelayPage() {
  return <SignedIn>{() => <RelayScreen />}</SignedIn>;
}
