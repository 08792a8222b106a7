import type { ReactNode } from 'react';
import { useTexts } from '@/i18n';
import { Box, Button, Sheet, Words, type IconName } from '@/ui';
import type { PanelProps } from './panel-props';
import { handlingTexts } from './texts';

interface CommandSheetProps extends Pick<PanelProps, 'busy' | 'problem' | 'allowed' | 'onClose'> {
  readonly title: string;
  /** What follows from it, said before it is done. */
  readonly follows?: string;
  readonly send: string;
  readonly icon?: IconName;
  /** What is in it was written earlier. */
  readonly broughtAlong?: boolean;
  /** What has to be filled in first; said beside the button as well, since the field may be out of sight. */
  readonly faults?: readonly (string | null)[];
  readonly onSend: () => void;
  readonly children?: ReactNode;
}

/** The panel of one command: what follows, the questions, and one button in reach of the thumb. */
export function CommandSheet({ title, follows, send, icon, broughtAlong = false, faults = [], busy, problem, allowed, onSend, onClose, children }: CommandSheetProps) {
  const say = useTexts(handlingTexts);
  const fault = faults.find((words) => words !== null) ?? null;
  const actions = (
    <>
      {fault === null ? null : <Box className="field__error" role="alert">{fault}</Box>}
      <Button icon={icon} busy={busy} disabled={!allowed} onClick={onSend}>{send}</Button>
    </>
  );
  return (
    <Sheet open title={title} onClose={onClose} actions={actions}>
      {problem}
      {follows === undefined ? null : <Box className="follows"><Words className="block">{follows}</Words></Box>}
      {children}
      {broughtAlong ? <Words className="faint block">{say('draft.kept')}</Words> : null}
    </Sheet>
  );
}
