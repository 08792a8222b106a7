import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import type { AddressFault, AddressImport } from './types.js';
import css from './zones.module.css';

/** Of the server at most so many faults come. */
const MOST_FAULTS = 100;

/** What a table of addresses would change, or changed: its faults, and how its first good lines were understood. */
export function Seen({ seen }: { readonly seen: AddressImport }) {
  const { t } = useTranslation('zones');
  const { lines, newBuildings, newDoors, movedDoors, faults, applied } = seen;
  if (lines === 0 && faults.length === 0) return <Note tone="amber" live>{t('import.empty')}</Note>;
  return (
    <>
      {faults.length > 0 ? <Faults faults={faults} /> : <Note tone={applied ? 'jade' : 'river'} live>{t(applied ? 'import.done' : 'import.would', { lines, newBuildings, newDoors, movedDoors })}</Note>}
      {seen.first.length > 0 && <GoodLines seen={seen} />}
    </>
  );
}

function GoodLines({ seen: { first, good, faults } }: { readonly seen: AddressImport }) {
  const { t } = useTranslation('zones');
  return (
    <>
      <div className={css.lines} role="region" tabIndex={0} aria-label={t('import.good')}>
        <table className={css.table}>
          <caption>{t(faults.length > 0 ? 'import.goodOf' : 'import.goodAll', { count: good })}</caption>
          <thead><tr><th scope="col">{t('import.line')}</th><th scope="col">{t('houses.name')}</th><th scope="col">{t('import.door')}</th><th scope="col">{t('zones.zone')}</th><th scope="col">{t('import.effect')}</th></tr></thead>
          <tbody>{first.map(({ line, building, unit, room, zone, effect }) => <tr key={line}><td>{line}</td><td>{building}</td><td>{`${unit} ${room}`.trim()}</td><td>{zone === '' && effect === 'new' ? t('doors.noZone') : zone}</td><td>{t(`effect.${effect}`)}</td></tr>)}</tbody>
        </table>
      </div>
      {good > first.length && <p className={css.quiet}>{t('import.firstGood', { count: first.length })}</p>}
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly AddressFault[] }) {
  const { t } = useTranslation('zones');
  return (
    <>
      <Note tone="alarm" live>{t('import.faults', { count: faults.length })}</Note>
      <div className={css.lines} role="region" tabIndex={0} aria-label={t('import.fault')}>
        <table className={`${css.table} ${css.faults}`}>
          <thead><tr><th scope="col">{t('import.line')}</th><th scope="col">{t('import.column')}</th><th scope="col">{t('import.fault')}</th><th scope="col">{t('import.value')}</th></tr></thead>
          <tbody>{faults.map(({ line, fault, value }) => <tr key={`${line} ${fault}`}><td>{line}</td><td>{t(`columnOf.${fault}`)}</td><td>{t(value === '' && (fault === 'building' || fault === 'room') ? `fault.${fault}Missing` : `fault.${fault}`)}</td><td>{value}</td></tr>)}</tbody>
        </table>
      </div>
      {faults.length >= MOST_FAULTS && <p className={css.quiet}>{t('import.firstFaults', { count: MOST_FAULTS })}</p>}
    </>
  );
}
