import { usePageParams } from '@/platform/navigation';
import { CaseScreen } from '../../features/mediation';
import { SignedIn } from '../../features/staff-shell';

export default function MediationPage() {
  const { id = '' } = usePageParams();
  return <SignedIn>{() => <CaseScreen id={id} />}</SignedIn>;
}
