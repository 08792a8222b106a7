import { codeOfScan } from '@yige/domain';
import { useEffect, useState } from 'react';
import { HomePicker, type OwnDoor } from '@/features/household/home-picker';
import { GridLevels } from '@/features/report/grid-levels';
import { gridNow, ownGrid, rememberGrid, type OwnGrid } from '@/features/report/own-grid';
import { Responsible } from '@/features/report/responsible';
import { useReportTexts } from '@/features/report/texts';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useOnline } from '@/platform/network';
import { useShown } from '@/platform/navigation';
import { CAN_SCAN, scan } from '@/platform/scan';
import { useStore } from '@/platform/store';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, Icon, notify, sayFailure, Sheet, Words } from '@/ui';
import { useHomeTexts } from './texts';

/** 一格: which grid this is, which branch serves it, and who answers for one's own door. */
export function GridCard() {
  const say = useHomeTexts();
  const { known } = useStore(ownGrid);
  const [picking, setPicking] = useState<'grid' | 'home' | null>(null);
  const { choose, busy } = useChoosing(() => setPicking(null));
  useKeptFresh();
  return (
    <Card label={say('grid')}>
      {known === null ? <UnknownGrid onPick={() => setPicking('grid')} /> : <KnownGrid known={known} onOther={() => setPicking('grid')} onHome={() => setPicking('home')} />}
      <Sheet open={picking === 'grid'} title={say('grid.which')} onClose={() => setPicking(null)}>
        <GridLevels busy={busy} onGrid={({ id }) => void choose({ gridId: id, buildingId: null, householdId: null, unit: '', room: '' })} />
      </Sheet>
      {picking === 'home' ? <HomePicker from={known?.place ?? null} onChoose={(door) => void choose(door)} onClose={() => setPicking(null)} /> : null}
    </Card>
  );
}

type Choice = Pick<OwnDoor, 'gridId' | 'unit' | 'room'> & { readonly buildingId: string | null; readonly householdId: string | null };

function useChoosing(onDone: () => void): { choose: (choice: Choice) => Promise<void>; busy: boolean } {
  const common = useCommonTexts();
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  const choose = async ({ gridId, buildingId, householdId, unit, room }: Choice): Promise<void> => {
    const known = await run(() => gridNow(gridId, buildingId, householdId === null ? null : { id: householdId, unit, room }));
    if (known === undefined) return;
    ownGrid.set({ known });
    onDone();
  };
  return { choose, busy };
}

/** Who answers may be somebody else by now. What is known stands while nothing better comes. */
function useKeptFresh(): void {
  const online = useOnline();
  const ask = (): void => {
    const { known } = ownGrid.get();
    if (known === null) return;
    const same = (): boolean => ownGrid.get().known === known;
    gridNow(known.place.grid.id, known.place.building?.id ?? null, known.home).then((now) => { if (same()) ownGrid.set({ known: now }); }, () => undefined);
  };
  useShown(ask);
  useEffect(() => { if (online) ask(); }, [online]);
}

function KnownGrid({ known: { place, home }, onOther, onHome }: { known: OwnGrid; onOther: () => void; onHome: () => void }) {
  const say = useHomeTexts();
  const where = [place.grid.name, place.building?.name, home === null ? null : `${home.unit} ${home.room}`.trim()].filter(Boolean).join(' · ');
  return (
    <Box className="stack stack--tight">
      <Box className="row row--apart">
        <Words className="place-card__name"><Icon name="pin" /> {where}</Words>
        <Button tone="plain" wide={false} onClick={onOther}>{say('grid.other')}</Button>
      </Box>
      <Words className="soft">{[place.town.name, place.village.name, place.branch?.name].filter(Boolean).join(' · ')}</Words>
      <Responsible place={place} door={home} />
      {home === null
        ? <Button tone="plain" wide={false} icon="door" onClick={onHome}>{say('grid.home')}</Button>
        : (
          <Box className="row row--apart">
            <Words className="faint">{say('grid.onlyHere')}</Words>
            <Button tone="plain" wide={false} icon="trash" onClick={() => ownGrid.set({ known: { place, home: null } })}>{say('grid.forget')}</Button>
          </Box>
        )}
    </Box>
  );
}

function UnknownGrid({ onPick }: { onPick: () => void }) {
  const say = useHomeTexts();
  const sayPlace = useReportTexts();
  const common = useCommonTexts();
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  const onScan = async (): Promise<void> => {
    const scanned = await scan();
    if (scanned === null) return;
    const code = codeOfScan(scanned);
    const found = code === null ? null : await run(() => api.call('get', '/api/codes/{code}', { path: { code } }));
    if (found?.place) rememberGrid(found.place);
    else if (found !== undefined) notify(sayPlace(found === null ? 'place.scan.other' : 'place.unknown'), 'problem');
  };
  return (
    <Box className="stack stack--tight">
      <Words className="strong block">{say('grid.which')}</Words>
      <Words className="soft block">{say('grid.unknown')}</Words>
      <Box className="row">
        {CAN_SCAN ? <Button tone="quiet" wide={false} icon="camera" busy={busy} onClick={() => void onScan()}>{sayPlace('place.scan')}</Button> : null}
        <Button tone="quiet" wide={false} icon="list" onClick={onPick}>{sayPlace('place.pick')}</Button>
      </Box>
    </Box>
  );
}
