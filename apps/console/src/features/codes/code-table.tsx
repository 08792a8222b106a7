import Checkbox from 'antd/es/checkbox';
import { useTranslation } from 'react-i18next';
import { PastTime } from '../../ui/due-clock.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

interface Props {
  readonly codes: readonly PlaceCode[];
  readonly ticked: ReadonlySet<string>;
  readonly setTicked: (next: ReadonlySet<string>) => void;
  readonly show: (code: PlaceCode) => void;
}

export function CodeTable({ codes, ticked, setTicked, show }: Props) {
  const { t } = useTranslation('codes');
  const printable = codes.filter((code) => code.status === 'active' && code.replacedBy === null);
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const all = ticked.size > 0 && printable.every(({ id }) => ticked.has(id));
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.tick}><Checkbox aria-label={t('selectAll')} checked={all} indeterminate={ticked.size > 0 && !all} onChange={() => setTicked(all ? new Set() : new Set(printable.map(({ id }) => id)))} /></th>
          <th scope="col">{t('column.label')}</th>
          <th scope="col">{t('column.grid')}</th>
          <th scope="col">{t('column.code')}</th>
          <th scope="col">{t('column.scans')}</th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col">{t('column.created')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code.id} data-status={code.status}>
            <td className={css.tick}><Checkbox aria-label={t('select', { label: code.label })} disabled={code.status !== 'active' || code.replacedBy !== null} checked={ticked.has(code.id)} onChange={() => toggle(code.id)} /></td>
            <th scope="row"><button type="button" onClick={() => show(code)} title={code.label}>{code.label}</button></th>
            <td title={code.grid.name}>{code.grid.name}</td>
            <td className="tabular">{code.code}</td>
            <td className="tabular">{code.scans.toLocaleString()}</td>
            <td>{t(`status.${code.status}`)}</td>
            <td><PastTime at={code.revokedAt ?? code.createdAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
