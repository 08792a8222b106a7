import { useState } from 'react';
import type { Assignment, DutyDay, DutyRoster } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, ChoiceChip, EmptyState, ErrorState, Heading, LinkRow, Screen, Skeleton, Words } from '@/ui';
import { AwayList } from './away-list';
import { AwaySheet } from './away-sheet';
import { dayWords } from './day-words';
import { DutySheet } from './duty-sheet';
import { awayTexts } from './texts';
import './away.scss';

/** Who of a group is on duty and who is away. `nodeId` is a group, or a branch whose groups are chosen from. */
export function DutyScreen({ nodeId, mine }: { nodeId: string; mine: readonly Assignment[] }) {
  const say = useTexts(awayTexts);
  const leads = mine.some(({ role }) => role === 'groupLeader' || role === 'branchSecretary');
  const ofBranch = mine.some(({ node }) => node.id === nodeId && node.kind === 'branch');
  return (
    <Screen staff title={say(leads ? 'duty.title.lead' : 'duty.title')}>
      {ofBranch ? <GroupsOfBranch branchId={nodeId} /> : <GroupDuty groupId={nodeId} leads={leads} />}
    </Screen>
  );
}

function GroupsOfBranch({ branchId }: { branchId: string }) {
  const say = useTexts(awayTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/org/nodes', { query: { parentId: branchId, kind: 'partyGroup' } }), [branchId]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={3} lines={3} />;
  const present = chosen ?? data.items[0]?.id ?? null;
  if (present === null) return <EmptyState drawing="not-found" title={say('duty.noGroup')} next={say('duty.noGroup.next')} />;
  return (
    <>
      {data.items.length === 1 ? null : (
        <Box className="row" role="radiogroup" label={say('duty.group')}>
          {data.items.map(({ id, name }) => <ChoiceChip key={id} chosen={id === present} onClick={() => setChosen(id)}>{name}</ChoiceChip>)}
        </Box>
      )}
      <GroupDuty key={present} groupId={present} leads />
    </>
  );
}

function GroupDuty({ groupId, leads }: { groupId: string; leads: boolean }) {
  const read = async () => {
    const [roster, absences] = await Promise.all([
      api.call('get', '/api/groups/{groupId}/duty', { path: { groupId } }),
      leads ? api.call('get', '/api/groups/{groupId}/absences', { path: { groupId } }) : null,
    ]);
    return { roster, absences };
  };
  const { state, data, error, reload } = useLoaded(read, [groupId, leads]);
  usePulledDown(reload, [data, error]);
  const say = useTexts(awayTexts);
  const [entering, setEntering] = useState(false);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={3} lines={3} />;
  const done = (): void => {
    setEntering(false);
    reload();
  };
  return (
    <Box className="stack">
      {data.absences === null ? null : (
        <>
          <Heading level={2} className="lead">{say('group.away')}</Heading>
          {data.absences.length === 0 ? <Words className="soft block">{say('group.away.none')}</Words> : null}
          <AwayList
            named
            absences={data.absences}
            end={(id, key) => api.call('post', '/api/groups/{groupId}/absences/{id}/end', { path: { groupId, id }, headers: { 'Idempotency-Key': key } })}
            onEnded={reload}
          />
          <Button tone="quiet" icon="plus" onClick={() => setEntering(true)}>{say('group.away.enter')}</Button>
        </>
      )}
      <Heading level={2} className="lead">{say('duty.days')}</Heading>
      <DutyDays roster={data.roster} leads={leads} onSent={reload} />
      {entering ? (
        <AwaySheet
          members={data.roster.members}
          send={(times, personId, key) =>
            api.call('post', '/api/groups/{groupId}/absences', { path: { groupId }, headers: { 'Idempotency-Key': key }, body: { ...times, personId: personId ?? '' } })}
          onSent={done}
          onClose={() => setEntering(false)}
        />
      ) : null}
    </Box>
  );
}

function DutyDays({ roster, leads, onSent }: { roster: DutyRoster; leads: boolean; onSent: () => void }) {
  const say = useTexts(awayTexts);
  const now = useNow();
  const [day, setDay] = useState<DutyDay | null>(null);
  const names = ({ people }: DutyDay): string => (people.length === 0 ? say('duty.nobody') : people.map(({ name }) => name).join(say('names.join')));
  const sent = (): void => {
    setDay(null);
    onSent();
  };
  return (
    <Card>
      <Box className="rows">
        {roster.days.map((one) =>
          leads ? (
            <LinkRow key={one.day} label={dayWords(say, one.day, now)} hint={names(one)} onClick={() => setDay(one)} />
          ) : (
            <Box key={one.day} className="duty-day">
              <Words className="block">{dayWords(say, one.day, now)}</Words>
              <Words className="faint block">{names(one)}</Words>
            </Box>
          ),
        )}
      </Box>
      {day === null ? null : <DutySheet groupId={roster.group.id} day={day} members={roster.members} onSent={sent} onClose={() => setDay(null)} />}
    </Card>
  );
}
