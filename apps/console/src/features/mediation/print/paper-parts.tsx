import type { Agreement, Mediation } from '../types.js';
import { useLetters } from '../letters.js';
import { usePaperWords } from './paper-words.js';
import css from './paper.module.css';

export function PaperParties({ mediation, withPhones = false }: { readonly mediation: Mediation; readonly withPhones?: boolean }) {
  const { t } = usePaperWords();
  const letters = useLetters();
  return (
    <div className={css.parties}>
      {mediation.parties.map(({ id, letter, name, representation, representativeName, phoneMasked }) => (
        <p key={id}>
          <span>{t('paper.party', { letter: letters.of(letter) })}</span>
          <b>{name}</b>
          {representation !== null && <span>{t('paper.representative', { kind: t(`representation.${representation}`), name: representativeName ?? '' })}</span>}
          {withPhones && phoneMasked !== null && <span>{phoneMasked}</span>}
        </p>
      ))}
    </div>
  );
}

export function PaperTerms({ agreement, mediation }: { readonly agreement: Agreement; readonly mediation: Mediation }) {
  const { t, day } = usePaperWords();
  const nameOf = (partyId: string): string => mediation.parties.find(({ id }) => id === partyId)?.name ?? '';
  return (
    <>
      <h2>{t('paper.terms')}</h2>
      <ol className={css.terms}>{agreement.terms.map((term) => <li key={term.id}>{term.what}</li>)}</ol>
      <h2>{t('paper.performance')}</h2>
      <table className={css.performance}>
        <thead><tr>{(['item', 'performer', 'way', 'place', 'due'] as const).map((name) => <th key={name} scope="col">{t(`paper.${name}`)}</th>)}</tr></thead>
        <tbody>{agreement.terms.map((term) => <tr key={term.id}><td>{term.seq}</td><td>{nameOf(term.partyId)}</td><td>{term.way}</td><td>{term.place}</td><td>{day(term.dueOn)}</td></tr>)}</tbody>
      </table>
    </>
  );
}

export function PaperMeetings({ mediation }: { readonly mediation: Mediation }) {
  const { t, moment } = usePaperWords();
  const nameOf = (partyId: string): string => mediation.parties.find(({ id }) => id === partyId)?.name ?? '';
  return (
    <>
      {mediation.meetings.map((meeting) => (
        <section key={meeting.id} className={css.meeting}>
          <h3>{t('meeting.nth', { n: meeting.seq })}</h3>
          <p><span>{t('paper.time')}</span>{moment(meeting.heldAt)}</p>
          <p><span>{t('paper.place')}</span>{meeting.place}</p>
          <p><span>{t('paper.came')}</span>{[...meeting.partyIds.map(nameOf), ...(meeting.others === null ? [] : [meeting.others])].join('、')}</p>
          <p className={css.text}>{meeting.record}</p>
        </section>
      ))}
    </>
  );
}

/** Lines for hands and the place for the seal: the software signs for nobody. */
export function PaperSignatures({ mediation, recorder = false }: { readonly mediation: Mediation; readonly recorder?: boolean }) {
  const { t } = usePaperWords();
  const letters = useLetters();
  const mediators = mediation.mediators.filter(({ active, acceptedAt }) => active && acceptedAt !== null);
  const lines = [
    ...mediation.parties.map(({ id, letter }) => ({ id, label: t('paper.party', { letter: letters.of(letter) }), hand: t('paper.signature') })),
    ...mediators.map(({ id }) => ({ id, label: t('paper.mediator'), hand: '' })),
    ...(recorder ? [{ id: 'recorder', label: t('paper.recorder'), hand: '' }] : []),
  ];
  return (
    <div className={css.signatures}>
      {lines.map(({ id, label, hand }) => <p key={id}><span>{label}{hand}</span><i /><span className={css.date}>{t('paper.date')}</span></p>)}
      <div className={css.seal}>
        <p>{t('paper.committee', { unit: mediation.committee.name })}</p>
        <p>{t('paper.seal')}</p>
        <p className={css.date}>{t('paper.date')}</p>
      </div>
    </div>
  );
}
