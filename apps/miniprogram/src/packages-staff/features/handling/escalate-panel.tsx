import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Area, Box, Button, ChoiceChip, Field, Sheet } from '@/ui';
import { DepartmentList } from '../units';
import { ESCALATION_GOALS, type Drafts } from './drafts';
import type { PanelProps } from './panel-props';
import { handlingTexts } from './texts';

/** Passes the request one level up, or to a department, with the reason in the handler's words. */
export function EscalatePanel({ draft, onChange, busy, problem, allowed, onSend, onClose }: PanelProps<Drafts['escalate']>) {
  const say = useTexts(handlingTexts);
  const [asked, setAsked] = useState(false);
  const noReason = draft.reason.trim() === '';
  const trySend = (): void => {
    setAsked(true);
    if (!noReason) onSend();
  };
  const send = <Button icon="up" busy={busy} disabled={!allowed} onClick={trySend}>{say('escalate.send')}</Button>;
  return (
    <Sheet open title={say('escalate.title')} onClose={onClose} actions={send}>
      {problem}
      <Field label={say('escalate.reason')} hint={say('escalate.reason.hint')} error={asked && noReason ? say('escalate.reason.missing') : null}>
        <Area
          value={draft.reason}
          label={say('escalate.reason')}
          placeholder={say('escalate.reason.placeholder')}
          maxLength={500}
          onChange={(reason) => onChange({ ...draft, reason })}
        />
      </Field>
      <Field label={say('escalate.to')} hint={say(`escalate.to.${draft.to}.words`)}>
        <Box className="row" role="radiogroup" label={say('escalate.to')}>
          {ESCALATION_GOALS.map((to) => (
            <ChoiceChip key={to} chosen={draft.to === to} onClick={() => onChange({ ...draft, to })}>{say(`escalate.to.${to}`)}</ChoiceChip>
          ))}
        </Box>
      </Field>
      {draft.to === 'department' ? <DepartmentList chosen={draft.departmentId} onPick={({ id }) => onChange({ ...draft, departmentId: id })} /> : null}
    </Sheet>
  );
}
