import { usePageParams } from '@/platform/navigation';
import { StaffRequest } from '../../features/handling';

export default function StaffRequestPage() {
  const { id = '' } = usePageParams();
  return <StaffRequest id={id} />;
}
