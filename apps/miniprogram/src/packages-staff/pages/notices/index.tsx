import type { Notice } from '@/contract';
import { open, usePageParams } from '@/platform/navigation';
import { NoticeScreen } from '../../features/notices';
import { SignedIn } from '../../features/staff-shell';
import { STAFF } from '../../routes';

export default function NoticesPage() {
  const { line = null } = usePageParams();
  return <SignedIn>{() => <NoticeScreen line={line} onOpen={openSubject} onOpenLine={(id) => open(STAFF.notices, { line: id })} />}</SignedIn>;
}

/** What a company or a side complained about is asked and what is held back, stands in a list of its own. */
function openSubject({ requestId, mediationId, digestId, type, data }: Notice): void {
  if (type === 'propertyAsked') open(STAFF.work, { panel: 'asked' });
  else if (type === 'sideAsked') open(STAFF.asked);
  else if (type === 'answersHeld') open(STAFF.held);
  else if (type === 'postLent') open(STAFF.work, { panel: 'me' });
  else if (type === 'zonesOpen') open(STAFF.coverage, { nodeId: String(data['nodeId'] ?? '') });
  else if (mediationId !== null) open(STAFF.mediation, { id: mediationId });
  else if (digestId !== null) open(STAFF.digest, { id: digestId });
  else if (requestId !== null) open(STAFF.request, { id: requestId });
}
