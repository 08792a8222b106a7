import { usePageParams } from '@/platform/navigation';
import { SortScreen } from '../../features/sorting';
import { SignedIn } from '../../features/staff-shell';

export default function SortPage() {
  const { id = '' } = usePageParams();
  return <SignedIn>{() => <SortScreen id={id} />}</SignedIn>;
}
