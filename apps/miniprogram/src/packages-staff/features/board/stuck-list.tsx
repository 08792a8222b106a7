import { useState } from 'react';
import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Heading, Heard, Icon, Press, Words } from '@/ui';
import { HolderLine, RequestClock } from '../glance';
import { boardTexts } from './texts';

/** The longest stuck; the rest opens by a tap, so that the tiers stay in sight. */
const SHOWN_AT_FIRST = 3;

/** What does not move: with whom it lies, and since how long it is late. */
export function StuckList({ requests, onOpen }: { requests: readonly RequestSummary[]; onOpen: (id: string) => void }) {
  const say = useTexts(boardTexts);
  const common = useCommonTexts();
  const now = useNow();
  const [all, setAll] = useState(false);
  if (requests.length === 0) {
    return (
      <Box className="row board__calm">
        <Icon name="check" />
        <Words className="soft">{say('stuck.none')}</Words>
      </Box>
    );
  }
  const shown = all ? requests : requests.slice(0, SHOWN_AT_FIRST);
  return (
    <Card>
      <Box className="row row--apart">
        <Box className="row board__alarm">
          <Icon name="alert" />
          <Heading level={2} className="lead">{say('stuck.title')}</Heading>
        </Box>
        <Words className="strong numerals">{requests.length}</Words>
      </Box>
      <Words className="faint block">{say('stuck.words')}</Words>
      <Box className="rows board__stuck">
        {shown.map((request) => (
          <Press key={request.id} className="board__stuck-row" onClick={() => onOpen(request.id)}>
            <Heard>{say('open')}</Heard>
            <Words className="board__what">{request.excerpt}</Words>
            <RequestClock request={request} />
            <HolderLine request={request} />
            {request.status === 'submitted' ? <Words className="faint block">{say('since', { moment: sayMoment(common, Date.parse(request.submittedAt), now) })}</Words> : null}
          </Press>
        ))}
      </Box>
      {shown.length < requests.length ? <Button tone="plain" onClick={() => setAll(true)}>{say('stuck.all', { count: requests.length })}</Button> : null}
    </Card>
  );
}
