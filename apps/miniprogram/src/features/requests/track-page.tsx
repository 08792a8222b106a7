import { ApiError } from '@yige/api-client';
import { parseLookupCode } from '@yige/domain';
import { useState } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { useWaiting } from '@/features/report/outgoing-box';
import { RememberCard } from '@/features/wechat/remember-card';
import { ResidentNotices } from '@/features/wechat/resident-notices';
import { excerptOf } from '@/features/report/outgoing';
import { open, PAGES } from '@/platform/navigation';
import { useResident } from '@/platform/resident';
import { useSession } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, Chip, EmptyState, Field, Heading, LineInput, LinkRow, Screen, sayFailure, Words } from '@/ui';
import { KnownRequestLine } from './known-request-line';
import { useKnownRequests } from './lookup-keys';
import { MyRequests } from './my-requests';
import { lookUp } from './request-api';
import { useRequestTexts } from './texts';

const SHOWN_AT_FIRST = 4;

/** Follow a request: by its code, or from those that this device knows. */
export function TrackPage() {
  const say = useRequestTexts();
  const [signedIn, isResident] = [useSession() !== null, useResident() !== null];
  const [adoptions, setAdoptions] = useState(0);
  return (
    <Screen title={say('track.title')}>
      <CodeCard />
      {isResident ? <ResidentNotices /> : null}
      <LinkRow icon="hand" label={say('track.claim')} hint={say('track.claim.hint')} onClick={() => open(PAGES.claim)} />
      <LinkRow icon="home" label={say('track.home')} hint={say('track.home.hint')} onClick={() => open(PAGES.household)} />
      <OnThisDevice />
      <RememberCard onAdopted={() => setAdoptions((n) => n + 1)} />
      {signedIn || isResident ? <MyRequests key={adoptions} /> : null}
    </Screen>
  );
}

function CodeCard() {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(faultWords(error)));
  const faultWords = (error: unknown): string => {
    if (error instanceof ApiError && error.code === 'LOOKUP.UNKNOWN') return say('track.code.unknown');
    if (error instanceof ApiError && error.code === 'LOOKUP.TOO_MANY_TRIES') return error.problem?.detail ?? say('track.code.tooMany');
    const { title, next } = sayFailure(common, error);
    return [title, next].filter(Boolean).join(' · ');
  };
  const look = async (): Promise<void> => {
    const code = parseLookupCode(typed);
    setFault(code === null ? say('track.code.wrong') : null);
    if (code === null) return;
    const detail = await run(() => lookUp(code));
    if (detail !== undefined) open(PAGES.request, { id: detail.id });
  };
  return (
    <Card>
      <Box className="stack">
        <Field label={say('track.code.label')} hint={say('track.code.hint')} error={fault}>
          <LineInput
            label={say('track.code.label')}
            placeholder={say('track.code.placeholder')}
            value={typed}
            maxLength={40}
            autoComplete="off"
            invalid={fault !== null}
            onChange={setTyped}
            onDone={() => void look()}
          />
        </Field>
        <Button icon="search" busy={busy} onClick={() => void look()}>{say('track.open')}</Button>
      </Box>
    </Card>
  );
}

function OnThisDevice() {
  const say = useRequestTexts();
  const waiting = useWaiting();
  const known = useKnownRequests();
  const [all, setAll] = useState(false);
  const shown = all ? known : known.slice(0, SHOWN_AT_FIRST);
  return (
    <Box className="stack">
      <Heading level={2}>{say('track.here')}</Heading>
      {waiting.map((item) => (
        <Card key={item.key} onClick={() => open(PAGES.receipt, { key: item.key })}>
          <Box className="stack stack--tight">
            <Chip tone={item.refusal === null ? 'amber' : 'alarm'}>{say(item.refusal === null ? 'track.waiting' : 'track.refused')}</Chip>
            <Words className="block">{excerptOf(item.draft.text)}</Words>
          </Box>
        </Card>
      ))}
      {shown.map((request) => <KnownRequestLine key={request.id} known={request} />)}
      {known.length > shown.length ? <Button tone="plain" onClick={() => setAll(true)}>{say('track.more')}</Button> : null}
      {waiting.length + known.length === 0 ? (
        <EmptyState drawing="nothing-yet" title={say('track.here.empty')} next={say('track.here.empty.next')}>
          <Button tone="quiet" icon="pen" onClick={() => open(PAGES.report)}>{say('track.report')}</Button>
        </EmptyState>
      ) : null}
    </Box>
  );
}
