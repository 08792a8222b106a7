import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Box, Chip, TierMark, Words } from '@/ui';
import { workTexts } from './texts';
import type { RequestSummary } from '@/features/staff';

/** The short facts that stand before the words of a request: tier, matter, danger, confidentiality, redo, photos. */
export function RequestMarks({ request, withNumber = false }: { request: RequestSummary; withNumber?: boolean }) {
  const say = useTexts(workTexts);
  const common = useCommonTexts();
  const pressing = request.urgency === 'U0' || request.urgency === 'U1';
  return (
    <Box className="row">
      <TierMark tier={request.tier} />
      <Words className="faint">{request.matter?.name ?? say('matter.none')}</Words>
      {pressing ? <Chip tone="alarm" icon="alert">{common(`urgency.${request.urgency}`)}</Chip> : null}
      {request.confidential ? <Chip icon="lock">{say('confidential')}</Chip> : null}
      {request.reopenings > 0 ? <Chip tone="amber">{say('again', { count: request.reopenings })}</Chip> : null}
      {request.attachmentCount > 0 ? <Chip icon="camera">{say('photos', { count: request.attachmentCount })}</Chip> : null}
      {withNumber ? <Words className="faint numerals">{request.number}</Words> : null}
    </Box>
  );
}
