import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayOpen, useMe } from '../session/index.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { BuildingDialog } from './building-dialog.js';
import { Buildings } from './buildings.js';
import { Bones } from './coverage-report.js';
import { ImportDialog } from './import-dialog.js';
import { gridZonesQuery } from './queries.js';
import type { GridZones } from './types.js';
import { ZoneTable } from './zone-table.js';
import css from './zones.module.css';

/** The zones of a grid with whoever answers for them, and its houses. */
export function GridAddresses({ gridId }: { readonly gridId: string }) {
  const query = useQuery(gridZonesQuery(gridId));
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <div className={css.sheet}><Bones /></div>;
  return (
    <>
      <ZoneTable grid={query.data} />
      <Houses grid={query.data} />
    </>
  );
}

function Houses({ grid }: { readonly grid: GridZones }) {
  const { t } = useTranslation('zones');
  const me = useMe();
  const [asked, setAsked] = useState<'building' | 'import' | null>(null);
  return (
    <section className={`${css.sheet} no-print`} aria-labelledby="houses">
      <header className={css.cardHead}>
        <h2 id="houses">{t('houses.title')}</h2>
        <p>{t('houses.about')}</p>
        {mayOpen(me, 'changeAddresses') && (
          <div className={css.deeds}>
            <Button onClick={() => setAsked('building')}>{t('houses.add')}</Button>
            <Button onClick={() => setAsked('import')}>{t('import.open')}</Button>
          </div>
        )}
      </header>
      {grid.buildings.length === 0 ? <PageState drawing="search" title={t('houses.none.title')} body={t('houses.none.body')} /> : <Buildings grid={grid} />}
      {asked === 'building' && <BuildingDialog gridId={grid.grid.id} building={null} close={() => setAsked(null)} />}
      {asked === 'import' && <ImportDialog gridId={grid.grid.id} gridName={grid.grid.name} close={() => setAsked(null)} />}
    </section>
  );
}
