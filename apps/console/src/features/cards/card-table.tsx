import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PastTime } from '../../ui/due-clock.js';
import { useTimeWords } from '../../ui/time-words.js';
import { mayOpen, useMe } from '../session/index.js';
import type { Card } from './queries.js';
import css from './cards.module.css';

export function CardTable({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation('cards');
  const me = useMe();
  const list = mayOpen(me, 'area') ? '/lists/area' : '/lists/unit';
  return (
    <table className={css.table} aria-label={t('title')}>
      <thead>
        <tr>
          {(['level', 'unit', 'number', 'matter', 'place', 'due', 'issued', 'now'] as const).map((name) => <th key={name} scope="col" className={css[name]}>{t(`column.${name}`)}</th>)}
        </tr>
      </thead>
      <tbody>{cards.map((card) => <Row key={card.id} card={card} list={list} />)}</tbody>
    </table>
  );
}

function Row({ card, list }: { readonly card: Card; readonly list: string }) {
  const { t } = useTranslation(['cards', 'requests']);
  const words = useTimeWords();
  const { request } = card;
  return (
    <tr>
      <td className={css.level}><span className={css.card} data-level={card.level}>{t(`level.${card.level}`)}</span></td>
      <td className={css.unit} title={card.unit.name}>{card.unit.name}</td>
      <th scope="row" className={css.number}><Link className="tabular" to={`${list}?open=${encodeURIComponent(request.id)}`}>{request.number}</Link></th>
      <td className={css.matter} title={request.matter ?? ''}>{request.matter ?? t('requests:drawer.matterNone')}</td>
      <td className={css.place} title={request.place}>{request.place}</td>
      <td className={css.due} title={words.absolute(card.dueAt)}>{words.moment(card.dueAt)}</td>
      <td className={css.issued}><PastTime at={card.issuedAt} /></td>
      <td className={css.now} data-standing={card.standing}>{card.standing ? t('owed') : t(`requests:status.${request.status}`)}</td>
    </tr>
  );
}
