import type { HouseholdSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Heading, Icon, Press, Words } from '@/ui';
import { stairsOf, type ZoneDoor } from './floors';
import type { OwnHouse } from './read-zones';
import { zoneTexts } from './texts';
import './house.scss';

interface HouseProps {
  readonly building: OwnHouse;
  readonly files: ReadonlyMap<string, HouseholdSummary>;
  readonly onDoor: (door: ZoneDoor) => void;
}

/** A house as one sees it from the street: its doors as windows, a light where the household has opened a file. */
export function House({ building: { name, doors }, files, onDoor }: HouseProps) {
  return (
    <Box className="house" role="group" label={name}>
      <Box className="house__roof" hidden />
      <Box className="house__front">
        <Heading level={3} className="house__name">{name}</Heading>
        <Box className="house__stairs">
          {stairsOf(doors).map(({ unit, floors }) => (
            <Box key={unit} className="house__stair" role="group" label={unit === '' ? name : unit}>
              {floors.map((floor) => (
                <Box key={floor[0]?.id} className="house__floor">
                  {floor.map((door) => <Window key={door.id} door={door} file={files.get(door.id) ?? null} onClick={() => onDoor(door)} />)}
                </Box>
              ))}
              {unit === '' ? null : <Words className="house__unit block">{unit}</Words>}
            </Box>
          ))}
        </Box>
      </Box>
      <Box className="house__ground" hidden />
    </Box>
  );
}

function Window({ door, file, onClick }: { door: ZoneDoor; file: HouseholdSummary | null; onClick: () => void }) {
  const say = useTexts(zoneTexts);
  const lit = file !== null;
  return (
    <Press className={`window${lit ? ' window--lit' : ''}`} onClick={onClick}>
      <Words className="window__room numerals">{door.room}</Words>
      <Words className="window__state">
        {lit ? <Icon name={file.doNotVisit ? 'eye-off' : file.needs.length > 0 ? 'hand' : 'check'} /> : null}
        {say(!lit ? 'window.dark' : file.doNotVisit ? 'window.doNotVisit' : file.needs.length > 0 ? 'window.needs' : 'window.lit')}
      </Words>
    </Press>
  );
}
