import { usePageParams } from '@/platform/navigation';
import { DoorScreen } from '../../features/zone';
import { SignedIn } from '../../features/staff-shell';

export default function DoorPage() {
  const { doorId = '' } = usePageParams();
  return <SignedIn>{() => <DoorScreen doorId={doorId} />}</SignedIn>;
}
