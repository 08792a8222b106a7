import { ApiError, UNREACHABLE } from '@yige/api-client';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Drawing, type DrawingName } from './drawings.js';
import css from './ui.module.css';

interface StateProps {
  readonly drawing: DrawingName;
  readonly title: string;
  readonly body?: string;
  readonly action?: ReactNode;
}

/** Fills a place that has nothing to show: why, and what to do next. */
export function PageState({ drawing, title, body, action }: StateProps) {
  return (
    <div className={css.state}>
      <Drawing name={drawing} />
      <h2>{title}</h2>
      {body !== undefined && <p>{body}</p>}
      {action !== undefined && <div className={css.stateAction}>{action}</div>}
    </div>
  );
}

/** A failure as a sentence for the reader. The server's own sentence comes first: it knows what happened. */
export function errorSentence(t: TFunction<'ui'>, error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.failed');
  if (error.code === UNREACHABLE) return t('error.unreachable');
  const detail = error.problem?.detail;
  if (detail !== undefined && detail !== '' && error.status < 500) return detail;
  if (error.status === 403) return t('error.denied');
  const id = error.problem?.errorId;
  return id === undefined ? t('error.failed') : t('error.failedWithId', { id });
}

/** What this person may not see, or what is not there, will not open by trying again: there the way leads home. */
const isShut = (error: unknown): boolean => error instanceof ApiError && (error.status === 403 || error.status === 404);

export function ErrorState({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation('ui');
  const shut = isShut(error);
  return (
    <div role="alert">
      <PageState
        drawing={shut ? 'door' : 'broken'}
        title={t('error.title')}
        body={errorSentence(t, error)}
        action={shut ? <Link className="plain-button" to="/">{t('notFound.home')}</Link> : retry && <button type="button" className="plain-button" onClick={retry}>{t('retry')}</button>}
      />
    </div>
  );
}
