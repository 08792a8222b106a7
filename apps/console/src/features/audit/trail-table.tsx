import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../ui/time-words.js';
import { useDetailWords } from './detail-words.js';
import type { Entry } from './queries.js';
import css from './audit.module.css';

interface Props {
  readonly entries: readonly Entry[];
  /** Goes on with the entries of this person alone. */
  readonly only: (personId: string) => void;
}

export function TrailTable({ entries, only }: Props) {
  const { t } = useTranslation('audit');
  return (
    <table className={css.table} aria-label={t('title')}>
      <thead>
        <tr>{(['at', 'who', 'action', 'about', 'outcome', 'source', 'place'] as const).map((name) => <th key={name} scope="col" className={css[name]}>{t(`column.${name}`)}</th>)}</tr>
      </thead>
      <tbody>{entries.map((entry) => <Row key={entry.id} entry={entry} only={only} />)}</tbody>
    </table>
  );
}

function Row({ entry, only }: { readonly entry: Entry; readonly only: Props['only'] }) {
  const { t } = useTranslation(['audit', 'ui']);
  const words = useTimeWords();
  const { person } = entry;
  const detail = useDetailWords()(entry.detail);
  return (
    <tr data-outcome={entry.outcome}>
      <td className={css.at}><time dateTime={entry.at} title={words.absolute(entry.at)}>{words.moment(entry.at)}</time></td>
      <td className={css.who}>
        {person === null ? t(`session.${entry.session}`) : <button type="button" onClick={() => only(person.id)} title={t('only', { name: person.name })}>{person.name}</button>}
        {entry.roles.length > 0 && <small>{entry.roles.map((role) => t(`ui:roles.${role}`)).join('、')}</small>}
      </td>
      <th scope="row" className={css.action}>{t(`action.${entry.action}`)}{detail !== '' && <small title={detail}>{detail}</small>}</th>
      <td className={css.about}>{t(`about.${entry.about}`)}{entry.objectId !== null && <small className="tabular" title={entry.objectId}>{entry.objectId}</small>}</td>
      <td className={css.outcome}>{t(`outcome.${entry.outcome}`)}</td>
      <td className={css.source} title={entry.source ?? ''}>{entry.source?.slice(0, 6) ?? '—'}</td>
      <td className={css.place}>{entry.sequence ?? t('waiting')}</td>
    </tr>
  );
}
