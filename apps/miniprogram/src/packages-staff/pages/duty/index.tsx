import { usePageParams } from '@/platform/navigation';
import { DutyScreen } from '../../features/away';
import { SignedIn } from '../../features/staff-shell';

export default function DutyPage() {
  const { nodeId = '' } = usePageParams();
  return <SignedIn>{(me) => <DutyScreen nodeId={nodeId} mine={me.assignments} />}</SignedIn>;
}
