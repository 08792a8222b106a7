import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Pagination from 'antd/es/pagination';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayOpen, useMe } from '../session/index.js';
import { ErrorState } from '../../ui/page-state.js';
import { BuildingDialog } from './building-dialog.js';
import { Bones } from './coverage-report.js';
import { DoorDialog } from './door-dialog.js';
import { found } from './find.js';
import { doorsQuery } from './queries.js';
import type { Building, Door, GridZones } from './types.js';
import css from './zones.module.css';

const PAGE = 20;

/** The houses of a grid, found by a part of their name or address; each opens its doors. */
export function Buildings({ grid }: { readonly grid: GridZones }) {
  const { t } = useTranslation('zones');
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string | null>(null);
  const houses = grid.buildings.filter(({ name, address }) => found(`${name} ${address}`, words));
  return (
    <>
      <div className={css.search}><Input type="search" aria-label={t('houses.search')} placeholder={t('houses.search')} value={words} onChange={(event) => { setWords(event.target.value); setPage(1); }} /></div>
      {houses.length === 0 && <p className={css.nothing} role="status">{t('houses.notFound')}</p>}
      <ul className={css.houses}>
        {houses.slice((page - 1) * PAGE, page * PAGE).map((building) => (
          <li key={building.id}>
            <button type="button" aria-expanded={opened === building.id} onClick={() => setOpened(opened === building.id ? null : building.id)}><strong>{building.name}</strong><span>{building.address}</span></button>
            {opened === building.id && <Doors building={building} grid={grid} />}
          </li>
        ))}
      </ul>
      {houses.length > PAGE && <div className={css.more}><Pagination size="small" current={page} pageSize={PAGE} total={houses.length} showSizeChanger={false} onChange={setPage} /></div>}
    </>
  );
}

function Doors({ building, grid }: { readonly building: Building; readonly grid: GridZones }) {
  const { t } = useTranslation('zones');
  const may = mayOpen(useMe(), 'changeAddresses');
  const query = useQuery(doorsQuery(building.id));
  const [asked, setAsked] = useState<Door | 'new' | 'building' | null>(null);
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Bones />;
  const { items } = query.data;
  return (
    <div className={css.doors}>
      {items.length === 0 && <p className={css.nothing}>{t('doors.none')}</p>}
      <ul>
        {items.map((door) => (
          <li key={door.id}>
            <strong>{nameOf(door)}</strong>
            <Answers zone={grid.zones.find(({ id }) => id === door.zoneId)} />
            {may && <Button size="small" aria-label={t('doors.changeOf', { door: nameOf(door) })} onClick={() => setAsked(door)}>{t('change')}</Button>}
          </li>
        ))}
      </ul>
      {may && (
        <div className={css.deeds}>
          <Button size="small" onClick={() => setAsked('new')}>{t('doors.add')}</Button>
          <Button size="small" onClick={() => setAsked('building')}>{t('houses.change')}</Button>
        </div>
      )}
      {asked === 'building' ? <BuildingDialog gridId={grid.grid.id} building={building} close={() => setAsked(null)} />
      : asked !== null && <DoorDialog building={building} zones={grid.zones} door={asked === 'new' ? null : asked} close={() => setAsked(null)} />}
    </div>
  );
}

/** Who answers for a door, or plainly that nobody does. */
function Answers({ zone }: { readonly zone: GridZones['zones'][number] | undefined }) {
  const { t } = useTranslation('zones');
  if (zone === undefined) return <span data-open>{t('doors.noZone')}</span>;
  return <span data-open={zone.member === null}>{t('doors.answers', { zone: zone.name, member: zone.member?.name ?? t('zones.open') })}</span>;
}

const nameOf = ({ unit, room }: Door): string => `${unit} ${room}`.trim();
