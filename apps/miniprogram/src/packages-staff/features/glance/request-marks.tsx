import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Box, Chip, TierMark, Words } from '@/ui';
import { glanceTexts } from './texts';

/** The short facts that stand before the words of a request: tier (unless the place says it already), matter, danger, confidentiality, that the resident asked how it stands, redo, photos. */
export function RequestMarks({ request, withTier = true }: { request: RequestSummary; withTier?: boolean }) {
  const say = useTexts(glanceTexts);
  const common = useCommonTexts();
  const pressing = request.urgency === 'U0' || request.urgency === 'U1';
  return (
    <Box className="row">
      {withTier ? <TierMark tier={request.tier} /> : null}
      <Words className="faint">{request.matter?.name ?? say('matter.none')}</Words>
      {pressing ? <Chip tone="alarm" icon="alert">{common(`urgency.${request.urgency}`)}</Chip> : null}
      {request.confidential ? <Chip icon="lock">{say('confidential')}</Chip> : null}
      {request.urgedAt !== null && isWorkedOn(request.status) ? <Chip tone="amber" icon="clock">{say('urged')}</Chip> : null}
      {request.reopenings > 0 ? <Chip tone="amber">{say('again', { count: request.reopenings })}</Chip> : null}
      {request.attachmentCount > 0 ? <Chip icon="camera">{say('photos', { count: request.attachmentCount })}</Chip> : null}
    </Box>
  );
}

/** Once it was answered, an old reminder says nothing any more. */
const isWorkedOn = (status: RequestSummary['status']): boolean => (['submitted', 'dispatched', 'inProgress', 'suspended', 'inDispute'] as const).some((one) => one === status);
