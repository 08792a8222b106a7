import { usePageParams } from '@/platform/navigation';
import { CoverageScreen } from '../../features/zone';
import { SignedIn } from '../../features/staff-shell';

export default function CoveragePage() {
  const { nodeId } = usePageParams();
  return <SignedIn>{(me) => <CoverageScreen nodeId={nodeId ?? me.assignments.find(({ role }) => role === 'branchSecretary')?.node.id ?? ''} />}</SignedIn>;
}
