import { usePageParams } from '@/platform/navigation';
import { StaffHome } from '../../features/staff-shell';

export default function WorkPage() {
  const { panel } = usePageParams();
  return <StaffHome asked={panel} />;
}
