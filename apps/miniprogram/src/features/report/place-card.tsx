import { codeOfScan } from '@yige/domain';
import { useState } from 'react';
import type { Place } from '@/contract';
import { dial } from '@/platform/device';
import { HAS_MAP } from '@/platform/map';
import { CAN_SCAN, scan } from '@/platform/scan';
import { useStore } from '@/platform/store';
import { Box, Button, Card, Icon, LineInput, notify, Words } from '@/ui';
import { BuildingPicker } from './building-picker';
import { DoorPicker } from './door-picker';
import { changeDraft, changePlace, draft, type ChosenDoor } from './draft';
import { MapButton } from './map-button';
import { PlacePicker } from './place-picker';
import './place-card.scss';
import { Responsible } from './responsible';
import { useReportTexts } from './texts';
import { usePlace } from './use-place';

/** Where it is, and who answers for that place. */
export function PlaceCard() {
  const say = useReportTexts();
  const { place, door } = useStore(draft);
  const state = usePlace();
  const [picking, setPicking] = useState(false);
  const known = state === 'known' && place !== null;
  return (
    <Card>
      {known ? <KnownPlace place={place} door={door} onChange={() => setPicking(true)} /> : <OpenPlace state={state} onPick={() => setPicking(true)} />}
      <Closer place={known ? place : null} door={door} />
      <PlacePicker open={picking} title={say('picker.title')} onClose={() => setPicking(false)} />
    </Card>
  );
}

function KnownPlace({ place, door, onChange }: { place: Place; door: ChosenDoor | null; onChange: () => void }) {
  const say = useReportTexts();
  return (
    <Box className="stack stack--tight">
      <Box className="row row--apart">
        <Words className="place-card__name">
          <Icon name="pin" /> {place.building === null ? place.grid.name : `${place.grid.name} · `}
          {place.building === null ? null : <Words className="place-card__building">{place.building.name}</Words>}
        </Words>
        <Button tone="plain" wide={false} onClick={onChange}>{say('place.change')}</Button>
      </Box>
      <Words className="soft">{[place.town.name, place.village.name, place.branch?.name].filter(Boolean).join(' · ')}</Words>
      {door ? (
        <Box>
          <Words className="place-card__door numerals block">{[door.unit, door.room].filter(Boolean).join(' ')}</Words>
          <Words className="faint block">{say('door.notKept')}</Words>
        </Box>
      ) : null}
      <Responsible place={place} door={door} />
    </Box>
  );
}

function OpenPlace({ state, onPick }: { state: ReturnType<typeof usePlace>; onPick: () => void }) {
  const say = useReportTexts();
  if (state === 'loading') return <Words className="soft" >{say('place.loading')}</Words>;
  if (state === 'later') return <Words className="soft">{say('place.later')}</Words>;
  const failed = state === 'revoked' || state === 'unknown';
  return (
    <Box className="stack">
      <Box className="stack stack--tight">
        <Words className="strong block">{say(state === 'revoked' ? 'place.revoked' : state === 'unknown' ? 'place.unknown' : 'place.question')}</Words>
        <Words className="soft block">{say(failed ? 'place.stillTaken' : 'place.unset')}</Words>
      </Box>
      <Box className="row">
        <Button tone="quiet" wide={false} icon="list" onClick={onPick}>{say('place.pick')}</Button>
        {CAN_SCAN ? <ScanButton /> : null}
      </Box>
      {failed ? <CallFirst /> : null}
    </Box>
  );
}

const CALLS = ['110', '119', '120'] as const;

/** Whoever scans a code that leads nowhere may be in need all the same, and the poster with the numbers may be gone. */
function CallFirst() {
  const say = useReportTexts();
  return (
    <Box className="stack stack--tight">
      <Words className="soft block">{say('place.danger')}</Words>
      <Box className="row place-card__calls">
        {CALLS.map((number) => <Button key={number} tone="quiet" wide={false} icon="phone" onClick={() => dial(number)}>{number}</Button>)}
      </Box>
    </Box>
  );
}

function ScanButton() {
  const say = useReportTexts();
  const onScan = async (): Promise<void> => {
    const scanned = await scan();
    if (scanned === null) return;
    const code = codeOfScan(scanned);
    if (code === null) notify(say('place.scan.other'), 'problem');
    else changePlace({ code, gridId: null, place: null });
  };
  return <Button tone="quiet" wide={false} icon="camera" onClick={() => void onScan()}>{say('place.scan')}</Button>;
}

/** What may be said more exactly, and need not be: the building or the door, and the spot in words. */
function Closer({ place, door }: { place: Place | null; door: ChosenDoor | null }) {
  const say = useReportTexts();
  const { placeText } = useStore(draft);
  const [describing, setDescribing] = useState(placeText !== '');
  // Pointing at a map writes down what it calls the spot.
  if (!describing && placeText !== '') setDescribing(true);
  return (
    <>
      <Box className="place-card__more">
        {place === null ? null : <Finer place={place} door={door} />}
        {HAS_MAP ? <MapButton /> : null}
        {describing ? null : <Button tone="plain" wide={false} icon="pen" onClick={() => setDescribing(true)}>{say('place.detail')}</Button>}
      </Box>
      {describing ? (
        <Box className="place-card__detail">
          <LineInput
            value={placeText}
            onChange={(text) => changeDraft({ placeText: text })}
            label={say('place.detail.label')}
            placeholder={say('place.detail.placeholder')}
            maxLength={200}
          />
        </Box>
      ) : null}
    </>
  );
}

function Finer({ place, door }: { place: Place; door: ChosenDoor | null }) {
  const say = useReportTexts();
  const [asking, setAsking] = useState<'building' | 'door' | null>(null);
  const close = (): void => setAsking(null);
  const { building } = place;
  return (
    <>
      {building === null
        ? <Button tone="plain" wide={false} icon="building" onClick={() => setAsking('building')}>{say('building.ask')}</Button>
        : <Button tone="plain" wide={false} icon="door" onClick={() => setAsking('door')}>{say(door ? 'door.change' : 'door.ask')}</Button>}
      <BuildingPicker open={asking === 'building'} place={place} onClose={close} />
      {building === null ? null : (
        <DoorPicker open={asking === 'door'} place={{ ...place, building }} chosen={Boolean(door)} onClose={close} onOtherBuilding={() => setAsking('building')} />
      )}
    </>
  );
}
