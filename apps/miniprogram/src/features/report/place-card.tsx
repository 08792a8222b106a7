import type { StaffRole } from '@yige/domain';
import { useState } from 'react';
import type { Place } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { CAN_SCAN, scan } from '@/platform/scan';
import { useStore } from '@/platform/store';
import { Box, Button, Card, Icon, LineInput, notify, Words } from '@/ui';
import { changeDraft, draft } from './draft';
import { codeOfScan } from './entry';
import { PlacePicker } from './place-picker';
import './place-card.scss';
import { useReportTexts } from './texts';
import { usePlace } from './use-place';

/** Where it is, and who answers for that place. */
export function PlaceCard() {
  const say = useReportTexts();
  const { place } = useStore(draft);
  const state = usePlace();
  const [picking, setPicking] = useState(false);
  return (
    <Card>
      {state === 'known' && place !== null ? <KnownPlace place={place} onChange={() => setPicking(true)} /> : <OpenPlace state={state} onPick={() => setPicking(true)} />}
      <PlaceDetail />
      <PlacePicker open={picking} title={say('picker.title')} onClose={() => setPicking(false)} />
    </Card>
  );
}

function KnownPlace({ place, onChange }: { place: Place; onChange: () => void }) {
  const say = useReportTexts();
  return (
    <Box className="stack stack--tight">
      <Box className="row row--apart">
        <Words className="place-card__name">
          <Icon name="pin" /> {place.building === null ? place.grid.name : `${place.grid.name} · ${place.building.name}`}
        </Words>
        <Button tone="plain" wide={false} onClick={onChange}>{say('place.change')}</Button>
      </Box>
      <Words className="soft">{[place.town.name, place.village.name, place.branch?.name].filter(Boolean).join(' · ')}</Words>
      <Responsible place={place} />
    </Box>
  );
}

function Responsible({ place }: { place: Place }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  if (place.responsible === null) return place.branch === null ? null : <Words className="soft">{say('place.nobody', { branch: place.branch.name })}</Words>;
  const { familyName, role } = place.responsible;
  return (
    <Box className="place-card__responsible">
      <Words className="place-card__initial" hidden>{Array.from(familyName)[0] ?? ''}</Words>
      <Box>
        <Words className="block">{say('place.responsible', { name: say(ADDRESS[role] ?? 'place.by.comrade', { name: familyName }) })}</Words>
        <Words className="faint block">{common(`role.${role}`)}</Words>
      </Box>
    </Box>
  );
}

/** How a person of this role is spoken to in the neighbourhood; whoever is not listed is 同志. */
const ADDRESS: Partial<Record<StaffRole, 'place.by.secretary' | 'place.by.leader'>> = {
  branchSecretary: 'place.by.secretary',
  groupLeader: 'place.by.leader',
};

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
    else changeDraft({ code, gridId: null, place: null });
  };
  return <Button tone="quiet" wide={false} icon="camera" onClick={() => void onScan()}>{say('place.scan')}</Button>;
}

function PlaceDetail() {
  const say = useReportTexts();
  const { placeText } = useStore(draft);
  const [asked, setAsked] = useState(placeText !== '');
  if (!asked) return <Box className="place-card__more"><Button tone="plain" wide={false} icon="pen" onClick={() => setAsked(true)}>{say('place.detail')}</Button></Box>;
  return (
    <Box className="place-card__detail">
      <LineInput
        value={placeText}
        onChange={(text) => changeDraft({ placeText: text })}
        label={say('place.detail.label')}
        placeholder={say('place.detail.placeholder')}
        maxLength={200}
      />
    </Box>
  );
}
