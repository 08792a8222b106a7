import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, ErrorState, Heading, Screen, Skeleton, Words } from '@/ui';
import { BelowCard, FiguresCard, HelpCard, MattersCard, RepeatedCard, SpreadCard, TogetherCard } from './digest-parts';
import { SendSheet } from './send-sheet';
import { weeklyTexts } from './texts';

interface Props {
  readonly id: string;
  readonly onOpenRequest: (id: string) => void;
  readonly onOpenDigest: (id: string) => void;
}

/** 每周民情摘要: one week of one place, made by itself; sending it on is one tap. */
export function DigestScreen({ id, onOpenRequest, onOpenDigest }: Props) {
  const say = useTexts(weeklyTexts);
  const common = useCommonTexts();
  const now = useNow();
  const { state, data, error, reload, replace } = useLoaded(() => api.call('get', '/api/digests/{id}', { path: { id } }), [id]);
  usePulledDown(reload, [data, error]);
  const [sending, setSending] = useState(false);
  const bottom = data?.maySend === true ? <Button onClick={() => setSending(true)}>{say('send')}</Button> : undefined;
  return (
    <Screen staff title={say('title')} {...(bottom === undefined ? {} : { bottom })}>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={3} lines={3} /> : null}
      {data === null ? null : (
        <Box className="stack">
          <Card>
            <Heading level={2} className="title">{data.node.name}</Heading>
            <Words className="soft numerals block">{say('week', { from: shortDay(data.from), to: shortDay(data.to) })}</Words>
            {data.sentAt === null ? null : <Words className="faint block">{say('sent', { at: sayMoment(common, Date.parse(data.sentAt), now) })}</Words>}
          </Card>
          <FiguresCard digest={data} />
          {data.addition === null ? null : <Card tone="river"><Words className="block">{data.addition}</Words></Card>}
          <MattersCard digest={data} />
          <RepeatedCard digest={data} />
          <SpreadCard digest={data} onOpen={onOpenRequest} />
          <HelpCard digest={data} onOpen={onOpenRequest} />
          <TogetherCard digest={data} />
          <BelowCard digest={data} onOpen={onOpenDigest} />
        </Box>
      )}
      {sending && data !== null ? (
        <SendSheet
          digest={data}
          onSent={(sent) => {
            setSending(false);
            replace(sent);
          }}
          onClose={() => setSending(false)}
        />
      ) : null}
    </Screen>
  );
}

/** 2026-03-09 → 3.9, as a week is written on a notice board. */
const shortDay = (day: string): string => day.slice(5).split('-').map(Number).join('.');
