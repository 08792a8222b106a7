import type { WhistleState } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import type { RequestSummary } from './types.js';
import css from './words.module.css';

/** A whistle that nobody has to do anything about is no news in a list. */
const WHISTLES_SHOWN: readonly WhistleState[] = ['asked', 'called'];

/** What sets a request apart from the ordinary way: asked for again, sent back, urged, more time asked for. Nothing on most of them. */
export function RequestChips({ row }: { readonly row: RequestSummary }) {
  const { t } = useTranslation('requests');
  const chips = [
    row.redos > 0 && { name: 'reopened', tone: 'alarm', word: t('chip.reopened', { count: row.redos }) },
    row.returns > 0 && { name: 'returned', tone: 'amber', word: t('chip.returned', { count: row.returns }) },
    row.urgedAt !== null && { name: 'urged', tone: 'amber', word: t('chip.urged') },
    row.extensionUntil !== null && { name: 'extension', tone: 'river', word: t('chip.extension') },
    row.whistle !== null && WHISTLES_SHOWN.includes(row.whistle) && { name: 'whistle', tone: row.whistle === 'asked' ? 'amber' : 'river', word: t(`whistleState.${row.whistle}`) },
    row.openAssists > 0 && { name: 'assists', tone: 'river', word: t('chip.assists', { count: row.openAssists }) },
    row.neighbours > 0 && { name: 'neighbours', tone: 'river', word: t('chip.neighbours', { count: row.neighbours }) },
  ].filter((chip) => chip !== false);
  return chips.map(({ name, tone, word }) => <span key={name} className={css.chip} data-tone={tone}>{word}</span>);
}
