import AntdApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../platform/idempotency.js';
import { Note } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import { changedMeanwhile, useCommand } from '../queries.js';
import type { RequestDetail } from '../types.js';
import type { CommandBodies, Offered } from '../api.js';
import type { SaidTwice } from './command-form.js';
import { useEventWords } from '../detail/event-words.js';
import { useDraft } from './drafts.js';
import { useFaultWords } from './fault-words.js';
import { FORM_OF, type AnyDraft } from './form-of.js';
import type { Faults } from './text-faults.js';
import css from './commands.module.css';

interface Props {
  readonly detail: RequestDetail;
  readonly command: Offered;
  /** Whether the command is still offered: another may have been quicker while this form was open. */
  readonly stillLegal: boolean;
  readonly leave: () => void;
}

const hasFault = (faults: Faults<AnyDraft>): boolean => Object.values(faults).some((fault) => fault !== undefined);

/** The form of one command. What was typed stays until the server has taken it. */
export function CommandPanel({ detail, command, stillLegal, leave }: Props) {
  const { t } = useTranslation(['requests', 'ui']);
  const { message } = AntdApp.useApp();
  const form = FORM_OF[command];
  const { draft, change, drop } = useDraft(`${detail.id}/${command}`, () => form.initial(detail));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<AnyDraft | null>(null);
  const sending = useCommand();
  const keyFor = useIdempotencyKey();
  const faults = form.check(draft, detail);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('input,textarea,button[type="submit"]')?.focus(), []);
  // What was said once counts for exactly these words; a change asks again.
  const toSay = form.asksAgain === true && said !== draft;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (sending.isPending || !stillLegal) return;
    if (hasFault(faults)) {
      // After the faults have been painted: the first of them takes the focus.
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, [aria-invalid="true"]')?.focus());
      return;
    }
    if (toSay) return setSaid(draft);
    const body: CommandBodies[Offered] = form.body(draft, detail);
    sending.mutate(
      { id: detail.id, command, body, expectedVersion: detail.version, key: keyFor([body, detail.version]) },
      {
        onSuccess: ({ number }) => {
          drop();
          void message.success(t(`form.${command}.done`, { number }));
          leave();
        },
      },
    );
  };
  const faultOf = useFaultWords(sending.error, tried ? faults : {});
  const changed = changedMeanwhile(sending.error) !== null;
  const asking = form.asksAgain === true && said === draft;
  return (
    <form ref={element} className={`${css.panel} no-print`} onSubmit={submit} aria-label={t(`command.${command}`)} noValidate>
      <div className={css.fields}>
        <p className={css.about}>{t(`form.${command}.about`)}</p>
        <form.Fields detail={detail} draft={draft} change={change} faultOf={faultOf} />
        <Outcome error={sending.error} detail={detail} stillLegal={stillLegal} invalid={tried && hasFault(faults)} />
      </div>
      {asking && <div className={css.ask}><Note tone="amber" live>{t(`form.${command as SaidTwice}.confirm`)}</Note></div>}
      <footer>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={!stillLegal}>
          {t(sending.isPending ? 'form.sending' : changed ? 'form.sendAnyway' : asking ? 'form.sendForGood' : `form.${command}.send`)}
        </Button>
      </footer>
    </form>
  );
}

interface OutcomeProps { readonly error: unknown; readonly detail: RequestDetail; readonly stillLegal: boolean; readonly invalid: boolean }
function Outcome({ error, detail, stillLegal, invalid }: OutcomeProps) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const { person } = useEventWords();
  const status = t(`status.${detail.status}`);
  if (!stillLegal) return <Note tone="amber" live>{t('form.changedGone', { status })}</Note>;
  if (changedMeanwhile(error) !== null) {
    // The request was read again since: whoever stands last in its timeline was quicker.
    const last = detail.timeline.at(-1);
    return <Note tone="amber" live>{t('form.changed', { who: last ? person(last.actor) : detail.holder.unit.name, status })}</Note>;
  }
  if (error !== null) return <Note tone="alarm" live>{errorSentence(ui, error)}</Note>;
  return invalid ? <Note tone="alarm" live>{t('form.invalid')}</Note> : null;
}
