import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Button, Icon, Words } from '@/ui';
import { RevealSheet } from './reveal-sheet';
import { handlingTexts } from './texts';

/** How the resident can be reached: masked, and in full only for a reason that the resident will read. */
export function ReporterLine({ request }: { request: RequestDetail }) {
  const say = useTexts(handlingTexts);
  const [asking, setAsking] = useState(false);
  const { reporter, confidential } = request;
  const reachable = reporter !== null && reporter.contactable && (reporter.nameMasked !== null || reporter.phoneMasked !== null);
  if (!reachable) {
    return (
      <Box className="row row--line">
        <Icon name={confidential ? 'lock' : 'message'} />
        <Words className="soft">{say(confidential ? 'reporter.hidden' : 'reporter.none')}</Words>
      </Box>
    );
  }
  return (
    <Box className="stack stack--tight">
      <Box className="row row--line">
        <Icon name="person" />
        <Words className="numerals">{say('reporter.masked', { name: reporter.nameMasked ?? '', phone: reporter.phoneMasked ?? '' }).trim()}</Words>
      </Box>
      <Button tone="quiet" icon="phone" onClick={() => setAsking(true)}>{say('reveal.open')}</Button>
      {asking ? <RevealSheet id={request.id} onClose={() => setAsking(false)} /> : null}
    </Box>
  );
}
