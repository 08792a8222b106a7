import { AwayScreen } from '../../features/away';
import { SignedIn } from '../../features/staff-shell';

export default function AwayPage() {
  return <SignedIn>{() => <AwayScreen />}</SignedIn>;
}
