import type { ReactNode } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { Icon } from './icon';
import { Box, Heading, Press } from './native';
import { useModalFocus } from './modal-focus';
import './sheet.scss';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays in reach of the thumb while the rest scrolls. */
  readonly actions?: ReactNode;
}

/** A panel that comes from below over the page, for one question. Escape, the cross and the ground beside it close it. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, onClose, children, actions }: SheetProps) {
  const say = useCommonTexts();
  useModalFocus('sheet-panel', onClose);
  return (
    <Box className="sheet">
      <Box className="sheet__ground" onClick={onClose} hidden />
      <Box className="sheet__panel" id="sheet-panel" role="dialog" label={title}>
        <Box className="sheet__head">
          <Heading level={2} className="sheet__title">{title}</Heading>
          <Press className="sheet__close" label={say('close')} onClick={onClose}>
            <Icon name="close" />
          </Press>
        </Box>
        <Box className="sheet__body">{children}</Box>
        {actions === undefined ? null : <Box className="sheet__actions">{actions}</Box>}
      </Box>
    </Box>
  );
}
