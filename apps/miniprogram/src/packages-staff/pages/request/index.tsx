import { usePageParams } from '@/platform/navigation';
import { StaffRequest } from '../../features/handling';
import { SignedIn } from '../../features/staff-shell';

export default function StaffRequestPage() {
  const { id = '' } = usePageParams();
  return <SignedIn>{(me) => <StaffRequest id={id} account={me.person.id} />}</SignedIn>;
}
