import Button from 'antd/es/button';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STROKE } from '../../ui/bits.js';
import { mayOpen, useMe } from '../session/index.js';
import { LedgerDialog } from './ledger-dialog.js';

/** The door to the ledger, for those who may export one. */
export function LedgerExport({ nodeId }: { readonly nodeId: string | null }) {
  const { t } = useTranslation('ledger');
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!mayOpen(me, 'ledger')) return null;
  return (
    <>
      <Button size="small" className="no-print" icon={<FileDown size={15} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => setOpen(true)}>{t('open')}</Button>
      {open && <LedgerDialog nodeId={nodeId} close={() => setOpen(false)} />}
    </>
  );
}
