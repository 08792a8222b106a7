import { useState } from 'react';
import type { HouseholdSummary } from '@/contract';
import { useHouseholdTexts } from '@/features/household/texts';
import { dayOfYear, NeedList, VisitNotes } from '@/features/household/file-parts';
import { useTexts } from '@/i18n';
import { useLoaded } from '@/platform/use-loaded';
import { usePulledDown } from '@/platform/refresh';
import { Box, Button, Card, EmptyState, ErrorState, Heading, Screen, Skeleton, Words } from '@/ui';
import { ContactSheet } from './contact-sheet';
import { NoteSheet } from './note-sheet';
import { readMyZones } from './read-zones';
import { zoneTexts } from './texts';
import { doorName } from './zone-screen';

/** One door: what its household has said of itself, how to reach it, and what was agreed at visits. */
export function DoorScreen({ doorId }: { doorId: string }) {
  const say = useTexts(zoneTexts);
  const { state, data, error, reload } = useLoaded(readMyZones, [doorId]);
  usePulledDown(reload, [data, error]);
  const [asking, setAsking] = useState<'contact' | 'note' | null>(null);
  const found = data?.houses.flatMap((building) => building.doors.filter(({ id }) => id === doorId).map((door) => doorName(building.name, door)))[0];
  const file = data?.files.get(doorId) ?? null;
  const noted = (): void => {
    setAsking(null);
    reload();
  };
  return (
    <Screen staff title={found ?? say('door')} bottom={file === null ? undefined : <Button icon="pen" onClick={() => setAsking('note')}>{say('note')}</Button>}>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={3} lines={3} /> : null}
      {data !== null && found === undefined ? <EmptyState drawing="not-found" title={say('door.gone')} next={say('door.gone.next')} /> : null}
      {found === undefined ? null : file === null ? <NoFile /> : <File file={file} onContact={() => setAsking('contact')} />}
      {file !== null && asking === 'contact' ? <ContactSheet fileId={file.id} onClose={() => setAsking(null)} /> : null}
      {file !== null && asking === 'note' ? <NoteSheet fileId={file.id} onSent={noted} onClose={() => setAsking(null)} /> : null}
    </Screen>
  );
}

function NoFile() {
  const say = useTexts(zoneTexts);
  return <EmptyState drawing="nothing-yet" title={say('noFile')} next={say('noFile.next')} />;
}

function File({ file, onContact }: { file: HouseholdSummary; onContact: () => void }) {
  const say = useTexts(zoneTexts);
  const household = useHouseholdTexts();
  return (
    <>
      {file.doNotVisit ? <Card tone="amber"><Words className="strong block">{household('doNotVisit')}</Words><Words className="soft block">{say('doNotVisit.hint')}</Words></Card> : null}
      <Card>
        <Box className="stack">
          <Box>
            <Words className="lead block">{household(`language.${file.language}`)} · {household(`way.${file.contactWay}`)}</Words>
            {file.contactHours === null ? null : <Words className="soft block">{household('hours.said', { hours: file.contactHours })}</Words>}
          </Box>
          <Button tone="quiet" icon={file.hasPhone ? 'phone' : 'person'} onClick={onContact}>{say(file.hasPhone ? 'contact.phone' : 'contact.name')}</Button>
          <Words className="faint block">{say('contact.told')}</Words>
        </Box>
      </Card>
      <Card label={household('needs')}>
        <Box className="stack">
          <Heading level={2}>{household('needs')}</Heading>
          {file.needs.length === 0 ? <Words className="soft block">{say('needs.none')}</Words> : <NeedList needs={file.needs} until={(at) => household('need.until', dayOfYear(at))} />}
        </Box>
      </Card>
      <Box className="stack">
        <Heading level={2} className="lead">{household('notes')}</Heading>
        {file.notes.length === 0 ? <Words className="soft block">{say('notes.none')}</Words> : <VisitNotes notes={file.notes} />}
      </Box>
    </>
  );
}
