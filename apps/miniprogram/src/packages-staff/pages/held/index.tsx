import { open } from '@/platform/navigation';
import { HeldScreen } from '../../features/held';
import { SignedIn } from '../../features/staff-shell';
import { STAFF } from '../../routes';

export default function HeldPage() {
  return <SignedIn>{() => <HeldScreen onOpen={(id) => open(STAFF.request, { id })} />}</SignedIn>;
}
