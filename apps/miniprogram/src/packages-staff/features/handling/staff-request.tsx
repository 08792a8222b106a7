import { ApiError } from '@yige/api-client';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { goBack, open } from '@/platform/navigation';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, Heading, Screen, Skeleton } from '@/ui';
import { STAFF } from '../../routes';
import { GroupReply } from '../groups';
import { ActionBar } from './action-bar';
import { HelperActions, HelperCards } from './helper-cards';
import { mayGive } from './may-give';
import type { PhoneCommand } from './offered-commands';
import { PANELS } from './panels';
import { PresentLeg } from './present-leg';
import { ProblemNote } from './problem-note';
import { RequestFacts } from './request-facts';
import { SideCards, SideSheet, useSideWork } from './side/side-work';
import { StaffTimeline } from './staff-timeline';
import { handlingTexts } from './texts';
import { WhistleCards } from './whistle-cards';
import { useHandling, type Handling, type PanelCommand } from './use-handling';
import './handling.scss';

/** One request for those who handle it; `account` is the id of the person who is signed in. */
export function StaffRequest({ id, account }: { id: string; account: string }) {
  const say = useTexts(handlingTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/requests/{id}', { path: { id } }), [id]);
  usePulledDown(reload, [data, error]);
  if (state === 'failed') return <Screen staff title={say('title')}><ErrorState error={error} onRetry={reload} /></Screen>;
  if (data === null) return <Screen staff title={say('title')}><Skeleton cards={2} lines={5} /></Screen>;
  return lostSightOf(error) ? <LostRequest /> : <LoadedRequest request={data} account={account} reload={reload} />;
}

/** It was open here a moment ago and is another's now: what one member has taken, the others no longer read. */
function lostSightOf(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 404);
}

function LostRequest() {
  const say = useTexts(handlingTexts);
  return (
    <Screen staff title={say('title')}>
      <EmptyState drawing="all-done" title={say('lost.title')} next={say('lost.next')}>
        <Button tone="quiet" onClick={goBack}>{say('lost.back')}</Button>
      </EmptyState>
    </Screen>
  );
}

function LoadedRequest({ request, account, reload }: { request: RequestDetail; account: string; reload: () => void }) {
  const say = useTexts(handlingTexts);
  const handling = useHandling(request, reload);
  const side = useSideWork(request);
  const choose = (command: PhoneCommand): void => {
    if (command === 'triage') open(STAFF.sort, { id: request.id });
    else if (command === 'sign') void handling.give('sign', {});
    else handling.show(command);
  };
  return (
    <Screen staff title={say('title')} bottom={<><HelperActions request={request} handling={handling} /><ActionBar request={request} busy={handling.busy} outdated={handling.outdated} jobs={side.offered} onChoose={choose} onJob={side.show} /></>}>
      <Box className="handling__pinned"><PresentLeg request={request} /></Box>
      {handling.open === null ? <ProblemNote problem={handling.problem} request={request} allowed={request.commands.includes('sign')} /> : null}
      <WhistleCards request={request} />
      <HelperCards request={request} onRelease={(seq) => handling.show('releaseLeg', seq)} />
      <SideCards request={request} work={side} />
      <RequestFacts request={request} />
      <GroupReply request={request} />
      <Heading level={2} className="handling__title">{say('timeline')}</Heading>
      <StaffTimeline request={request} />
      {handling.open === null ? null : <OpenPanel command={handling.open} request={request} account={account} handling={handling} />}
      <SideSheet request={request} account={account} work={side} reload={reload} />
    </Screen>
  );
}

interface OpenPanelProps {
  readonly command: PanelCommand;
  readonly request: RequestDetail;
  readonly account: string;
  readonly handling: Handling;
}

function OpenPanel({ command, request, account, handling }: OpenPanelProps) {
  const allowed = mayGive(request, command, handling.seq);
  const Panel = PANELS[command];
  return (
    <Panel
      request={request}
      account={account}
      seq={handling.seq}
      busy={handling.busy === command}
      problem={<ProblemNote problem={handling.problem} request={request} allowed={allowed} />}
      allowed={allowed}
      give={(name, body, form) => void handling.give(name as PanelCommand, body, form)}
      onClose={() => handling.show(null)}
    />
  );
}
