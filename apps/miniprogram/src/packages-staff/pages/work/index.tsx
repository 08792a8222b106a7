import { usePageParams } from '@/platform/navigation';
import { SignedIn, StaffHome } from '../../features/staff-shell';

export default function WorkPage() {
  const { panel } = usePageParams();
  return <SignedIn>{(me) => <StaffHome me={me} asked={panel} />}</SignedIn>;
}
