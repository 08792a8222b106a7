import { useCommonTexts } from '@/i18n/common';
import { Button } from './button';
import { Words } from './native';
import { Sheet } from './sheet';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly words: string;
  readonly action: string;
  readonly tone?: 'main' | 'danger';
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that is hard to undo. */
export function Confirm({ open, title, words, action, tone = 'main', busy, onConfirm, onClose }: ConfirmProps) {
  const say = useCommonTexts();
  const actions = (
    <>
      <Button tone={tone} busy={busy} onClick={onConfirm}>{action}</Button>
      <Button tone="plain" onClick={onClose}>{say('cancel')}</Button>
    </>
  );
  return (
    <Sheet open={open} title={title} onClose={onClose} actions={actions}>
      <Words>{words}</Words>
    </Sheet>
  );
}
