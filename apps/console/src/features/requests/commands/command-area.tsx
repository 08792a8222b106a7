import AntdApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../platform/idempotency.js';
import { useHotkeys } from '../../../platform/use-hotkeys.js';
import { Kbd, Note } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import { useCommand } from '../queries.js';
import type { RequestDetail } from '../types.js';
import type { Offered } from '../api.js';
import { offeredOf } from './command-form.js';
import { CommandPanel } from './command-panel.js';
import { suggestedTriage } from './triage-draft.js';
import css from './commands.module.css';

interface Act { readonly name: string; readonly word: string; readonly run: () => void; readonly main: boolean; readonly busy?: boolean }

/** What may be done now, each with its number key; the chosen one opens its form in the same place. */
export function CommandArea({ detail, close }: { readonly detail: RequestDetail; readonly close: () => void }) {
  const { t } = useTranslation(['requests', 'ui']);
  const [chosen, setChosen] = useState<Offered | null>(null);
  const accept = useAcceptSuggestion(detail);
  const offered = offeredOf(detail);
  const acts: Act[] = [
    ...(accept === null ? [] : [{ name: 'accept', word: t('suggestion.accept'), run: accept.run, main: true, busy: accept.busy }]),
    ...offered.map((command, index) => ({
      name: command,
      word: t(wordOf(command, detail, accept !== null)),
      run: () => setChosen(command),
      main: index === 0 && accept === null,
    })),
  ];
  const digits = Object.fromEntries(acts.map((act, index) => [String(index + 1), act.run]));
  useHotkeys(chosen === null ? { ...digits, Escape: close } : { Escape: () => setChosen(null) });

  if (chosen !== null) return <CommandPanel key={chosen} detail={detail} command={chosen} stillLegal={offered.includes(chosen)} leave={() => setChosen(null)} />;
  return (
    <div className={`${css.bar} no-print`} role="group" aria-label={t('form.actions')}>
      {accept?.error != null && <Note tone="alarm" live>{accept.error}</Note>}
      {acts.length === 0 && <p className={css.none}>{t('form.none')}</p>}
      {acts.map((act, index) => (
        <Button key={act.name} type={act.main ? 'primary' : 'default'} onClick={act.run} loading={act.busy ?? false} aria-keyshortcuts={String(index + 1)}>
          {act.word} <Kbd>{index + 1}</Kbd>
        </Button>
      ))}
    </div>
  );
}

/** Sorting again what is sent out already is sending it elsewhere. */
function wordOf(command: Offered, detail: RequestDetail, suggested: boolean) {
  if (command !== 'triage') return `command.${command}` as const;
  if (detail.status !== 'submitted') return 'command.reassign';
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
