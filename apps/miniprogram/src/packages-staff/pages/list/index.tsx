import { open, usePageParams } from '@/platform/navigation';
import { SignedIn } from '../../features/staff-shell';
import { OtherListScreen } from '../../features/work';
import { STAFF } from '../../routes';

export default function ListPage() {
  const { list, nodeId = '' } = usePageParams();
  return <SignedIn>{() => <OtherListScreen list={list} nodeId={nodeId} onOpen={(id) => open(STAFF.request, { id })} />}</SignedIn>;
}
