import { ApiError } from '@yige/api-client';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { goBack, open } from '@/platform/navigation';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, Heading, Screen, Skeleton } from '@/ui';
import { STAFF } from '../../routes';
import type { StaffCommand } from '../commands';
import { ActionBar } from './action-bar';
import { ContactPanel } from './contact-panel';
import { EscalatePanel } from './escalate-panel';
import { PresentLeg } from './present-leg';
import { ProblemNote } from './problem-note';
import { RequestFacts } from './request-facts';
import { ResolvePanel } from './resolve-panel';
import { StaffTimeline } from './staff-timeline';
import { handlingTexts } from './texts';
import { useHandling, type Handling, type PanelCommand } from './use-handling';
import './handling.scss';

/** One request for those who handle it. */
export function StaffRequest({ id }: { id: string }) {
  const say = useTexts(handlingTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/requests/{id}', { path: { id } }), [id]);
  usePulledDown(reload, [data, error]);
  if (state === 'failed') return <Screen staff title={say('title')}><ErrorState error={error} onRetry={reload} /></Screen>;
  if (data === null) return <Screen staff title={say('title')}><Skeleton cards={2} lines={5} /></Screen>;
  return lostSightOf(error) ? <LostRequest /> : <LoadedRequest request={data} reload={reload} />;
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

function LoadedRequest({ request, reload }: { request: RequestDetail; reload: () => void }) {
  const say = useTexts(handlingTexts);
  const handling = useHandling(request, reload);
  const choose = (command: StaffCommand): void => {
    if (command === 'triage') open(STAFF.sort, { id: request.id });
    else if (command === 'sign') void handling.sign();
    else handling.show(command);
  };
  return (
    <Screen staff title={say('title')} bottom={<ActionBar request={request} busy={handling.busy} outdated={handling.outdated} onChoose={choose} />}>
      <Box className="handling__pinned"><PresentLeg request={request} /></Box>
      {handling.open === null ? <ProblemNote problem={handling.problem} request={request} allowed={request.commands.includes('sign')} /> : null}
      <RequestFacts request={request} />
      <Heading level={2} className="handling__title">{say('timeline')}</Heading>
      <StaffTimeline request={request} />
      <Panels request={request} handling={handling} />
    </Screen>
  );
}

function Panels({ request, handling }: { request: RequestDetail; handling: Handling }) {
  const { open: opened, drafts, change } = handling;
  const shared = (panel: PanelCommand) => ({
    busy: handling.busy === panel,
    problem: <ProblemNote problem={handling.problem} request={request} allowed={request.commands.includes(panel)} />,
    allowed: request.commands.includes(panel),
    onSend: () => void handling.send(panel),
    onClose: () => handling.show(null),
  });
  switch (opened) {
    case null: return null;
    case 'contact': return <ContactPanel {...shared(opened)} draft={drafts.contact} onChange={(draft) => change('contact', draft)} />;
    case 'resolve': return <ResolvePanel {...shared(opened)} draft={drafts.resolve} onChange={(draft) => change('resolve', draft)} onAddPhotos={handling.addPhotos} onRemovePhoto={handling.removePhoto} />;
    case 'escalate': return <EscalatePanel {...shared(opened)} draft={drafts.escalate} onChange={(draft) => change('escalate', draft)} />;
  }
}
