import Modal from 'antd/es/modal';
import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../platform/use-hotkeys.js';
import { Kbd, STROKE } from '../ui/bits.js';
import css from './shell.module.css';

const KEYS = [
  { keys: ['j', 'k'], word: 'help.move' },
  { keys: ['Enter'], word: 'help.enter' },
  { keys: ['Esc'], word: 'help.escape' },
  { keys: ['1', '2', '3'], word: 'help.digit' },
  { keys: ['x'], word: 'help.select' },
  { keys: ['/'], word: 'help.search' },
  { keys: ['?'], word: 'help.help' },
] as const;

export function ShortcutsHelp() {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  useHotkeys({ '?': () => setOpen(true) }, !open);
  return (
    <>
      <button type="button" className={css.navLink} data-desk onClick={() => setOpen(true)} title={t('help.open')}>
        <Keyboard size={20} strokeWidth={STROKE} aria-hidden="true" />
        <span>{t('help.open')}</span>
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('help.title')} width={420} destroyOnHidden>
        <dl className={css.keys}>
          {KEYS.map(({ keys, word }) => (
            <div key={word}>
              <dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
              <dd>{t(word)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
