import AntdApp from 'antd/es/app';
import Button from 'antd/es/button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../platform/idempotency.js';
import { useHotkeys } from '../../../platform/use-hotkeys.js';
import { Kbd, Note, STROKE } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import { useCommand } from '../queries.js';
import type { RequestDetail } from '../types.js';
import type { Offered } from '../api.js';
import { offeredOf } from './command-form.js';
import { CommandPanel } from './command-panel.js';
import { hasDraft } from './drafts.js';
import { suggestedTriage } from './triage-draft.js';
import css from './commands.module.css';

interface Act { readonly name: string; readonly word: string; readonly run: () => void; readonly main: boolean; readonly busy?: boolean; readonly begun?: boolean }

/** So many stand in the first line; what is seldom needed is folded behind them. */
const IN_SIGHT = 5;
const DIGITS = 9;

/** What may be done now, each with its number key; the chosen one opens its form in the same place. */
export function CommandArea({ detail, close }: { readonly detail: RequestDetail; readonly close: () => void }) {
  const { t } = useTranslation(['requests', 'ui']);
  const [chosen, setChosen] = useState<Offered | null>(null);
  const [all, setAll] = useState(false);
  const accept = useAcceptSuggestion(detail);
  const offered = offeredOf(detail);
  const acts: Act[] = [
    ...(accept === null ? [] : [{ name: 'accept', word: t('suggestion.accept'), run: accept.run, main: true, busy: accept.busy }]),
    ...offered.map((command, index) => ({
      name: command,
      word: t(wordOf(command, detail, accept !== null)),
      run: () => setChosen(command),
      main: index === 0 && accept === null,
      begun: hasDraft(`${detail.id}/${command}`),
    })),
  ];
  const digits = Object.fromEntries(acts.slice(0, DIGITS).map((act, index) => [String(index + 1), act.run]));
  // One more than fits is shown: a fold that hides a single action saves nothing.
  const folds = acts.length > IN_SIGHT + 1;
  const shown = folds && !all ? acts.slice(0, IN_SIGHT) : acts;
  const unfold = { '0': () => (folds ? setAll(!all) : false) } as const;
  useHotkeys(chosen === null ? { ...digits, ...unfold, Escape: close } : { Escape: () => setChosen(null) });

  if (chosen !== null) return <CommandPanel key={chosen} detail={detail} command={chosen} stillLegal={offered.includes(chosen)} leave={() => setChosen(null)} />;
  return (
    <div className={`${css.bar} no-print`} role="group" aria-label={t('form.actions')}>
      {accept?.error != null && <Note tone="alarm" live>{accept.error}</Note>}
      {acts.length === 0 && <p className={css.none}>{t('form.none')}</p>}
      {shown.map((act, index) => (
        <Button key={act.name} type={act.main ? 'primary' : 'default'} onClick={act.run} loading={act.busy ?? false} {...(index < DIGITS ? { 'aria-keyshortcuts': String(index + 1) } : {})}>
          {act.word} {index < DIGITS && <Kbd>{index + 1}</Kbd>}
          {act.begun === true && <span className={css.begun}>{t('form.begun')}</span>}
        </Button>
      ))}
      {folds && (
        <Button type="text" aria-expanded={all} aria-keyshortcuts="0" onClick={() => setAll(!all)} icon={all ? <ChevronDown size={16} strokeWidth={STROKE} aria-hidden="true" /> : <ChevronUp size={16} strokeWidth={STROKE} aria-hidden="true" />}>
          {t(all ? 'form.fewer' : 'form.more', { count: acts.length - IN_SIGHT })} <Kbd>0</Kbd>
        </Button>
      )}
    </div>
  );
}

/** Sorting again what is sent out already changes what it is, not only who has it. */
function wordOf(command: Offered, detail: RequestDetail, suggested: boolean) {
  if (command !== 'triage') return `command.${command}` as const;
  if (detail.status !== 'submitted') return 'form.triage.again';
  return suggested ? 'suggestion.change' : 'command.triage';
}

/** Taking a suggestion as it stands is one key; null when there is nothing to take. */
function useAcceptSuggestion(detail: RequestDetail) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const { message } = AntdApp.useApp();
  const keyFor = useIdempotencyKey();
  const command = useCommand();
  const values = detail.suggestion === null || detail.status !== 'submitted' || !detail.commands.includes('triage') ? null : suggestedTriage(detail.suggestion);
  if (values === null) return null;
  const run = (): void => {
    if (command.isPending) return;
    command.mutate(
      { id: detail.id, command: 'triage', body: values, expectedVersion: detail.version, key: keyFor([values, detail.version]) },
      { onSuccess: ({ number }) => void message.success(t('form.triage.done', { number })) },
    );
  };
  return { run, busy: command.isPending, error: command.error === null ? null : errorSentence(ui, command.error) };
}
