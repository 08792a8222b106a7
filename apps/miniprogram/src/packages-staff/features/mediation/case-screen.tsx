import type { ReactNode } from 'react';
import type { MediationCase } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, Chip, ErrorState, Heading, Screen, Skeleton, Words } from '@/ui';
import { type SayMediation, mediationTexts } from './texts';

/** A case of mediation to look at, for those who mediate: how far it is and what is due. Its papers are drawn up at a desk. */
export function CaseScreen({ id }: { id: string }) {
  const say = useTexts(mediationTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/mediations/{id}', { path: { id } }), [id]);
  usePulledDown(reload, [data, error]);
  return (
    <Screen staff title={say('title')}>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={3} lines={3} /> : null}
      {data === null ? null : (
        <Box className="stack">
          <StateCard found={data} />
          {data.agreement === null ? null : <TermsCard found={data} />}
          <Part title={say('parties')}>
            {data.parties.map(({ id: partyId, letter, name, consentedOn, leftOn }) => (
              <Box key={partyId} className="row row--apart">
                <Words>{say('party', { letter, name })}</Words>
                <Words className="soft">{leftOn !== null ? say('party.left') : consentedOn !== null ? say('party.agreed') : say('party.notYet')}</Words>
              </Box>
            ))}
          </Part>
          <Part title={say('mediators')}>
            {data.mediators.filter(({ active }) => active).map(({ id: mediatorId, person, acceptedAt }) => (
              <Box key={mediatorId} className="row row--apart"><Words>{person.name}</Words><Words className="soft">{say(acceptedAt === null ? 'mediator.waits' : 'mediator.accepted')}</Words></Box>
            ))}
            {data.mediators.some(({ active }) => active) ? null : <Words className="soft block">{say('mediators.none')}</Words>}
          </Part>
          <Words className="faint block">{say('desk')}</Words>
        </Box>
      )}
    </Screen>
  );
}

function StateCard({ found }: { found: MediationCase }) {
  const say = useTexts(mediationTexts);
  const { status, committee, matter, place, requestNumber, window } = found;
  return (
    <Card>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Heading level={2}>{matter ?? say('matter.none')}</Heading>
          <Chip tone={status === 'inEffect' ? 'jade' : 'river'}>{say(`status.${status}`)}</Chip>
        </Box>
        <Words className="soft numerals block">{[place, requestNumber].filter((part) => part !== '').join(' · ')}</Words>
        <Words className="soft block">{say('committee', { name: committee.name })}</Words>
        <Words className="block">{untilWords(say, found)}</Words>
        {window === null || window.state !== 'none' ? null : (
          <Words className="strong block">{window.missed ? say('window.missed') : say('window', { day: window.lastDay, count: window.daysLeft })}</Words>
        )}
      </Box>
    </Card>
  );
}

function untilWords(say: SayMediation, { status, lastDay, effectiveOn }: MediationCase): string {
  if (effectiveOn !== null) return say('effective', { day: effectiveOn });
  return status === 'failed' || status === 'calledOff' ? say('ended') : say('until', { day: lastDay });
}

function TermsCard({ found: { agreement, parties } }: { found: MediationCase }) {
  const say = useTexts(mediationTexts);
  const letterOf = (partyId: string): string => parties.find(({ id }) => id === partyId)?.letter ?? '';
  return (
    <Part title={say('terms')}>
      {agreement?.terms.map(({ id, what, dueOn, partyId, state }) => (
        <Box key={id} className="stack stack--tight">
          <Box className="row row--apart">
            <Words className="strong">{say('term', { letter: letterOf(partyId), day: dueOn })}</Words>
            <Chip tone={state === 'performed' ? 'jade' : state === 'notPerformed' ? 'alarm' : 'amber'}>{say(`term.${state}`)}</Chip>
          </Box>
          <Words className="soft block">{what}</Words>
        </Box>
      ))}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2}>{title}</Heading>
        {children}
      </Box>
    </Card>
  );
}
