import { RETURN_REASONS, type ReturnReason } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Fold } from '@/ui';
import { DepartmentList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { ReasonField } from '../reason-field';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Fields {
  readonly reason: ReturnReason | null;
  readonly basis: string;
  readonly suggestedUnitId: string | null;
}
const EMPTY: Fields = { reason: null, basis: '', suggestedUnitId: null };

/** 退单: back to the dispatch centre, with one of five reasons and what it rests on. */
export function ReturnPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'return', EMPTY);
  const { reason, basis, suggestedUnitId } = form.fields;
  const [asked, setAsked] = useState(false);
  const noBasis = basis.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (reason !== null && !noBasis) props.give('return', { reason, basis: basis.trim(), ...(suggestedUnitId === null ? {} : { suggestedUnitId }) }, form);
  };
  const faults = [
    asked && reason === null ? say('reason.missing') : null,
    asked && noBasis ? say('return.basis.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('return.title')} follows={say('return.follows')} send={say('return.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <ReasonField
        label={say('return.reason')}
        reasons={RETURN_REASONS.map((key) => ({ key, label: say(`return.${key}`), hint: say(`return.${key}.needs`) }))}
        chosen={reason}
        error={faults[0]}
        onPick={(picked) => form.change({ reason: picked })}
      />
      <WordsField
        label={say('return.basis')}
        hint={say('return.basis.hint')}
        placeholder={say('return.basis.placeholder')}
        value={basis}
        maxLength={1000}
        error={faults[1]}
        onChange={(words) => form.change({ basis: words })}
      />
      <Fold title={say('return.suggest')} startOpen={suggestedUnitId !== null}>
        <DepartmentList chosen={suggestedUnitId} except={props.request.holder.unit.id} onPick={({ id }) => form.change({ suggestedUnitId: id === suggestedUnitId ? null : id })} />
      </Fold>
    </CommandSheet>
  );
}
