import { open, usePageParams } from '@/platform/navigation';
import { SignedIn } from '../../features/staff-shell';
import { DigestScreen } from '../../features/weekly';
import { STAFF } from '../../routes';

export default function DigestPage() {
  const { id = '' } = usePageParams();
  return <SignedIn>{() => <DigestScreen id={id} onOpenRequest={(request) => open(STAFF.request, { id: request })} onOpenDigest={(digest) => open(STAFF.digest, { id: digest })} />}</SignedIn>;
}
