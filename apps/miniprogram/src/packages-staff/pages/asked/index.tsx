import { AskedScreen } from '../../features/property';
import { SignedIn } from '../../features/staff-shell';

export default function AskedPage() {
  return <SignedIn>{() => <AskedScreen />}</SignedIn>;
}
