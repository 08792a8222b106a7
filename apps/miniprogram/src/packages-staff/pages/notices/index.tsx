import { open } from '@/platform/navigation';
import { NoticeScreen } from '../../features/notices';
import { SignedIn } from '../../features/staff-shell';
import { STAFF } from '../../routes';

export default function NoticesPage() {
  return <SignedIn>{() => <NoticeScreen onOpen={(id) => open(STAFF.request, { id })} />}</SignedIn>;
}
