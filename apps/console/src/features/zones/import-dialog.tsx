import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, STROKE } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { takeAddressesIn } from './api.js';
import { Seen } from './import-seen.js';
import { useZoneChange } from './queries.js';
import { tableText } from './table-text.js';
import css from './zones.module.css';

/** The server's bound. */
const MOST_SIGNS = 100_000;

interface Props {
  readonly gridId: string;
  readonly gridName: string;
  readonly close: () => void;
}

/** Takes the addresses of a grid in from a file: first looked at, then wholly or not at all. */
export function ImportDialog({ gridId, gridName, close }: Props) {
  const { t } = useTranslation(['zones', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [table, setTable] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [unread, setUnread] = useState<'tooLong' | 'unreadable' | null>(null);
  const look = useZoneChange(takeAddressesIn);
  const take = useZoneChange(takeAddressesIn);
  const seen = take.data ?? look.data;
  const choose = async (file: File | undefined): Promise<void> => {
    look.reset();
    take.reset();
    setTable(null);
    setUnread(null);
    if (file === undefined) return;
    const text = await tableText(file).catch(() => null);
    if (text === null) return setUnread('unreadable');
    if (text.length > MOST_SIGNS) return setUnread('tooLong');
    setTable({ name: file.name, text });
    look.mutate({ gridId, table: text, apply: false });
  };
  const error = take.error ?? look.error;
  const ready = table !== null && look.data !== undefined && look.data.faults.length === 0 && look.data.lines > 0 && take.data === undefined;
  return (
    <Modal open title={t('import.title', { grid: gridName })} onCancel={close} footer={null} width={720} mask={{ closable: false }}>
      <div className={css.form}>
        <p className={css.quiet}>{t('import.about')}</p>
        <pre className={css.sample}>{t('import.sample')}</pre>
        <div className={css.choose}>
          <label className={css.file}><FileUp size={18} strokeWidth={STROKE} aria-hidden="true" />{t('import.file')}<input type="file" className="visually-hidden" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => { void choose(event.target.files?.[0]); event.target.value = ''; }} /></label>
          {table !== null && <p className={css.quiet}>{t('import.chosen', { name: table.name })}</p>}
        </div>
        {unread !== null && <Note tone="alarm" live>{t(`import.${unread}`, { count: MOST_SIGNS })}</Note>}
        {look.isPending && <p className={css.quiet} role="status">{t('import.looking')}</p>}
        {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
        {seen !== undefined && table !== null && <Seen seen={seen} />}
        <div className={css.formEnd}>
          <Button onClick={close}>{take.data?.applied === true ? t('ui:close') : t('ui:cancel')}</Button>
          {take.data?.applied !== true && <Button type="primary" disabled={!ready} loading={take.isPending} onClick={() => { if (table !== null) take.mutate({ gridId, table: table.text, apply: true }); }}>{t('import.send')}</Button>}
        </div>
      </div>
    </Modal>
  );
}
