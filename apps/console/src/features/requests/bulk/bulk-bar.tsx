import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../use-selection.js';
import type { RequestSummary } from '../types.js';
import { BulkDialog } from './bulk-dialog.js';
import css from './bulk.module.css';

/** What can be done with the ticked rows. */
export function BulkBar({ rows, selection }: { readonly rows: readonly RequestSummary[]; readonly selection: Selection }) {
  const { t } = useTranslation('requests');
  const [chosen, setChosen] = useState<readonly RequestSummary[] | null>(null);
  const count = selection.rows.length;
  const confident = rows.filter((row) => row.status === 'submitted' && row.confident);
  const finish = (): void => {
    setChosen(null);
    selection.clear();
  };
  return (
    <>
      {count === 0 && confident.length > 1 && (
        <div className={`${css.bar} no-print`}>
          <Button size="small" onClick={() => selection.set(confident.map((row) => row.id))}>{t('bulk.pickConfident', { count: confident.length })}</Button>
        </div>
      )}
      {count > 0 && (
        <div className={`${css.bar} no-print`} role="status">
          <span className="tabular">{t('bulk.selected', { count })}</span>
          <Button type="text" size="small" onClick={selection.clear}>{t('bulk.clear')}</Button>
          <Button type="primary" onClick={() => setChosen(selection.rows)}>{t('bulk.open')}</Button>
        </div>
      )}
      {chosen !== null && <BulkDialog chosen={chosen} finish={finish} />}
    </>
  );
}
