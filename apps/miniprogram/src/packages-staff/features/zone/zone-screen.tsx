import { useTexts } from '@/i18n';
import { useHouseholdTexts } from '@/features/household/texts';
import { open } from '@/platform/navigation';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, EmptyState, ErrorState, Heading, LinkRow, Screen, Skeleton, Words } from '@/ui';
import { STAFF } from '../../routes';
import { fileLine } from './file-words';
import type { ZoneDoor } from './floors';
import { House } from './house';
import { openIn, readMyZones, type MyZones } from './read-zones';
import { zoneTexts } from './texts';

/** 我的责任区: the houses that the reader answers for, drawn, and the same doors as a list. */
export function ZoneScreen() {
  const say = useTexts(zoneTexts);
  const { state, data, error, reload } = useLoaded(readMyZones, []);
  usePulledDown(reload, [data, error]);
  return (
    <Screen staff title={say('title')}>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={2} lines={6} /> : null}
      {data?.zones.length === 0 ? <EmptyState drawing="not-found" title={say('empty')} next={say('empty.next')} /> : null}
      {data === null || data.zones.length === 0 ? null : <Zones mine={data} />}
    </Screen>
  );
}

function Zones({ mine: { zones, houses, files, open: inHand } }: { mine: MyZones }) {
  const say = useTexts(zoneTexts);
  const household = useHouseholdTexts();
  const openDoor = ({ id }: ZoneDoor): void => open(STAFF.door, { doorId: id });
  const doors = houses.reduce((sum, house) => sum + house.doors.length, 0);
  if (doors === 0) return <EmptyState drawing="nothing-yet" title={say('noDoors')} next={say('noDoors.next')} />;
  return (
    <>
      <Box>
        <Heading level={2} className="title">{say('sum', { doors, houses: houses.length })}</Heading>
        <Words className="soft block">{say('sum.files', { zones: zones.length, files: files.size })}</Words>
      </Box>
      {houses.map((house) => {
        const waiting = openIn(inHand, house.name);
        return (
          <Box key={house.id}>
            <House building={house} files={files} onDoor={openDoor} />
            {waiting === 0 ? null : <Box className="rows"><LinkRow icon="clock" label={say('inHand', { count: waiting })} hint={say('inHand.hint')} onClick={() => open(STAFF.work, { panel: 'today' })} /></Box>}
          </Box>
        );
      })}
      <Words className="faint block">{say('legend')}</Words>
      <Heading level={2} className="lead">{say('list')}</Heading>
      {houses.map((house) => (
        <Card key={house.id} label={house.name}>
          <Heading level={3}>{house.name}</Heading>
          <Box className="rows">
            {house.doors.map((door) => <LinkRow key={door.id} label={doorName('', door)} hint={fileLine(say, household, files.get(door.id) ?? null)} onClick={() => openDoor(door)} />)}
          </Box>
        </Card>
      ))}
    </>
  );
}

export const doorName = (building: string, { unit, room }: Pick<ZoneDoor, 'unit' | 'room'>): string => [building, unit, room].filter((part) => part !== '').join(' ');
