import { ZoneScreen } from '../../features/zone';
import { SignedIn } from '../../features/staff-shell';

export default function ZonePage() {
  return <SignedIn>{() => <ZoneScreen />}</SignedIn>;
}
