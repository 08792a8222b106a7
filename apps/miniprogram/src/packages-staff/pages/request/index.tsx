import { usePageParams } from '@/platform/navigation';
import { StaffRequest } from '../../features/handling';
import { SignedIn } from '../../features/staff-shell';

export default function StaffRequestPage() {
  const { id = '' } = usePageParams();
  return <SignedIn>{() => <StaffRequest id={id} />}</SignedIn>;
}
