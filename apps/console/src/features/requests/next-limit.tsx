import { assertNever, type LimitKind, nextLimit } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import { DueClock, PastTime, WaitedTime } from '../../ui/due-clock.js';
import { useTimeWords } from '../../ui/time-words.js';
import { Unconfirmed } from './words.js';
import type { RequestSummary } from './types.js';
import css from './words.module.css';

/** The limit that ends first for whoever has it: of the signing, the first contact or the answer. */
export function NextLimit({ row }: { readonly row: RequestSummary }) {
  const { t } = useTranslation('requests');
  if (row.helping !== null) return <HelpersLimit helping={row.helping} since={row.submittedAt} />;
  if (row.status === 'submitted') return <WaitedTime since={row.submittedAt} />;
  if (row.resumesAt !== null) return <Resumes at={row.resumesAt} />;
  if (row.status === 'inDispute' && row.signDueAt !== null) {
    return <><span className={css.limitName}>{t('table.ruleFirst')}</span><DueClock from={row.submittedAt} due={row.signDueAt} /></>;
  }
  if (row.reportDueAt !== null) return <><span className={css.limitName}>{t('table.reportFirst')}</span><DueClock from={row.submittedAt} due={row.reportDueAt} /></>;
  if (row.status === 'answered' && row.answeredAt !== null) return <span className={css.none}><span className={css.limitName}>{t('table.answered')}</span><PastTime at={row.answeredAt} /></span>;
  const limit = nextLimit(row);
  if (limit === null) return <span className={css.none} title={row.dueAt === null ? t('drawer.noLimit') : undefined}>—</span>;
  const name = limitName(limit.kind);
  return (
    <>
      {name !== null && <span className={css.limitName}>{t(name)}</span>}
      <DueClock from={row.submittedAt} due={limit.at} />
      {!row.dueConfirmed && <Unconfirmed />}
    </>
  );
}

/** Of whoever helps: to sign, then to be done. */
function HelpersLimit({ helping: { part, signed, signDueAt, dueAt }, since }: { readonly helping: NonNullable<RequestSummary['helping']>; readonly since: string }) {
  const { t } = useTranslation('requests');
  const due = signed ? dueAt : (signDueAt ?? dueAt);
  const name = part === 'whistle' ? 'table.reportInFirst' : signed ? 'table.helpFirst' : 'table.signFirst';
  if (due === null || (part === 'whistle' && signed)) return <span className={css.none}>{t('table.answeredCall')}</span>;
  return <><span className={css.limitName}>{t(name)}</span><DueClock from={since} due={due} /></>;
}

/** While the clock stands: when it goes on by itself. */
function Resumes({ at }: { readonly at: string }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  return <time className={css.none} dateTime={at} title={words.absolute(at)}>{t('table.stands', { day: words.day(at) })}</time>;
}

/** The answer is what a list is about; only the other two are named. */
function limitName(kind: LimitKind): 'table.signFirst' | 'table.contactFirst' | null {
  switch (kind) {
    case 'sign':
      return 'table.signFirst';
    case 'contact':
      return 'table.contactFirst';
    case 'answer':
      return null;
    default:
      return assertNever(kind);
  }
}
