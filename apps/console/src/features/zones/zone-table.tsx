import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Pagination from 'antd/es/pagination';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayOpen, useMe } from '../session/index.js';
import { PageState } from '../../ui/page-state.js';
import { found } from './find.js';
import { HandOverDialog } from './hand-over-dialog.js';
import type { GridZones, Zone } from './types.js';
import css from './zones.module.css';

const PAGE = 15;

/** The zones of a grid with whoever answers for them, found by a part of their name, group or member. On paper they all stand. */
export function ZoneTable({ grid }: { readonly grid: GridZones }) {
  const { t } = useTranslation('zones');
  const [words, setWords] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const [page, setPage] = useState(1);
  const [handed, setHanded] = useState<Zone | null>(null);
  const groupOf = ({ groupId }: Zone) => grid.groups.find(({ id }) => id === groupId);
  const open = grid.zones.filter(({ member }) => member === null).length;
  const shown = grid.zones.filter((zone) => (!openOnly || zone.member === null) && found(`${zone.name} ${groupOf(zone)?.name ?? ''} ${zone.member?.name ?? ''}`, words));
  const last = Math.max(1, Math.ceil(shown.length / PAGE));
  const at = Math.min(page, last);
  return (
    <section className={css.sheet} aria-labelledby="zones">
      <header className={css.cardHead}><h2 id="zones">{t('zones.title')}</h2><p>{t('zones.about')}</p></header>
      {grid.zones.length === 0 ? <PageState drawing="search" title={t('zones.none.title')} body={t('zones.none.body')} /> : (
        <>
          <div className={`${css.search} no-print`}>
            <Input type="search" aria-label={t('zones.search')} placeholder={t('zones.search')} value={words} onChange={(event) => { setWords(event.target.value); setPage(1); }} />
            {(open > 0 || openOnly) && <button type="button" className={css.chip} aria-pressed={openOnly} onClick={() => { setOpenOnly(!openOnly); setPage(1); }}>{t('zones.onlyOpen', { count: open })}</button>}
          </div>
          {shown.length === 0 ? <p className={css.nothing} role="status">{t('zones.notFound')}</p> : (
            <div className={css.wide}>
              <table className={`${css.table} ${css.zones}`} aria-labelledby="zones">
                <thead><tr><th scope="col">{t('zones.zone')}</th><th scope="col">{t('zones.group')}</th><th scope="col">{t('zones.member')}</th><th scope="col">{t('zones.doors')}</th><th scope="col">{t('zones.files')}</th><th scope="col" className="no-print"><span className="visually-hidden">{t('zones.deeds')}</span></th></tr></thead>
                <tbody>{shown.map((zone, index) => <ZoneRow key={zone.id} zone={zone} group={groupOf(zone)?.name ?? ''} offPage={Math.floor(index / PAGE) + 1 !== at} hand={setHanded} />)}</tbody>
              </table>
            </div>
          )}
          {last > 1 && <div className={`${css.more} no-print`}><Pagination size="small" current={at} pageSize={PAGE} total={shown.length} showSizeChanger={false} onChange={setPage} /></div>}
        </>
      )}
      {handed !== null && <HandOverDialog zone={handed} members={groupOf(handed)?.members ?? []} close={() => setHanded(null)} />}
    </section>
  );
}

interface RowProps {
  readonly zone: Zone;
  readonly group: string;
  readonly offPage: boolean;
  readonly hand: (zone: Zone) => void;
}

function ZoneRow({ zone, group, offPage, hand }: RowProps) {
  const { t } = useTranslation('zones');
  const may = mayOpen(useMe(), 'handZones');
  return (
    <tr className={offPage ? css.offPage : undefined}>
      <th scope="row">{zone.name}</th>
      <td>{group}</td>
      <td data-open={zone.member === null}>{zone.member?.name ?? t('zones.open')}</td>
      <td>{zone.doors}</td>
      <td>{zone.files}</td>
      <td className="no-print">{may && <Button size="small" aria-label={t(zone.member === null ? 'zones.assignOf' : 'zones.handOf', { zone: zone.name })} onClick={() => hand(zone)}>{t(zone.member === null ? 'zones.assign' : 'zones.hand')}</Button>}</td>
    </tr>
  );
}
