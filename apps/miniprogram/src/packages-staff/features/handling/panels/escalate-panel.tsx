import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Area, Box, ChoiceChip, Field } from '@/ui';
import { DepartmentList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';

/** The next level up, or a department through the dispatch centre. */
const ESCALATION_GOALS = ['above', 'department'] as const;
interface Fields {
  readonly reason: string;
  readonly to: (typeof ESCALATION_GOALS)[number];
  readonly departmentId: string | null;
}
const EMPTY: Fields = { reason: '', to: 'above', departmentId: null };

/** Passes the request one level up, or to a department, with the reason in the handler's words. */
export function EscalatePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'escalate', EMPTY);
  const { reason, to, departmentId } = form.fields;
  const [asked, setAsked] = useState(false);
  const noReason = reason.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (!noReason) props.give('escalate', { reason: reason.trim(), to, ...(to === 'department' && departmentId !== null ? { departmentId } : {}) }, form);
  };
  const faults = [asked && noReason ? say('escalate.reason.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('escalate.title')} icon="up" send={say('escalate.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('escalate.reason')} hint={say('escalate.reason.hint')} error={faults[0]}>
        <Area value={reason} label={say('escalate.reason')} placeholder={say('escalate.reason.placeholder')} maxLength={500} onChange={(words) => form.change({ reason: words })} />
      </Field>
      <Field label={say('escalate.to')} hint={say(`escalate.to.${to}.words`)}>
        <Box className="row" role="radiogroup" label={say('escalate.to')}>
          {ESCALATION_GOALS.map((goal) => (
            <ChoiceChip key={goal} chosen={to === goal} onClick={() => form.change({ to: goal })}>{say(`escalate.to.${goal}`)}</ChoiceChip>
          ))}
        </Box>
      </Field>
      {to === 'department' ? <DepartmentList chosen={departmentId} onPick={({ id }) => form.change({ departmentId: id })} /> : null}
    </CommandSheet>
  );
}
