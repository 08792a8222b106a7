import { usePageParams } from '@/platform/navigation';
import { SortScreen } from '../../features/sorting';

export default function SortPage() {
  const { id = '' } = usePageParams();
  return <SortScreen id={id} />;
}
