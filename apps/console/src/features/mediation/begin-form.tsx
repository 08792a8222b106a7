import type { DisputeKind } from '@yige/domain';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { errorSentence } from '../../ui/page-state.js';
import css from './mediation.module.css';

/** What both tracks ask first: whose dispute it is, and whether everybody is safe. */
export interface Begun {
  readonly dispute: DisputeKind;
  readonly nobodyInDanger: boolean;
}
export const BEGUN: Begun = { dispute: 'betweenPeople', nobodyInDanger: false };

interface Props {
  readonly begun: Begun;
  readonly change: (begun: Begun) => void;
  readonly complete: boolean;
  readonly send: () => void;
  readonly sending: boolean;
  readonly error: Error | null;
  readonly word: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dispute with government, or danger, ends here with the door that is right instead. */
export function BeginForm({ begun, change, complete, send, sending, error, word, close, children }: Props) {
  const { t } = useTranslation('mediation');
  const { t: ui } = useTranslation('ui');
  const between = begun.dispute === 'betweenPeople';
  const ready = between && begun.nobodyInDanger && complete;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) send();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <ChoiceField
        name="dispute" label={t('begin.dispute')} value={begun.dispute} onChange={(dispute) => change({ ...begun, dispute })}
        options={(['betweenPeople', 'withGovernment'] as const).map((value) => ({ value, label: t(`begin.${value}`) }))}
      />
      {!between && <Note tone="amber" live>{t('begin.governmentDoor')}</Note>}
      {between && (
        <>
          <Checkbox checked={begun.nobodyInDanger} onChange={(event) => change({ ...begun, nobodyInDanger: event.target.checked })}>{t('begin.safe')}</Checkbox>
          {!begun.nobodyInDanger && <Note tone="alarm">{t('begin.unsafe')}</Note>}
          {children}
        </>
      )}
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        {between && <Button type="primary" htmlType="submit" disabled={!ready} loading={sending}>{word}</Button>}
      </div>
    </form>
  );
}
