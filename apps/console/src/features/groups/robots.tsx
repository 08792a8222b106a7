import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, STROKE } from '../../ui/bits.js';
import { PageState } from '../../ui/page-state.js';
import { robotsQuery } from './queries.js';
import { RobotForm } from './robot-form.js';
import { RobotTable } from './robot-table.js';
import { Sheet } from './sheet.js';
import css from './groups.module.css';

/** Robots in internal groups, by which those who serve a place hear of its week: numbers, and no person. */
export function Robots() {
  const { t } = useTranslation('groups');
  const query = useQuery(robotsQuery);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const open = (): void => {
    setSaid(null);
    setAdding(true);
  };
  const add = <Button type="primary" icon={<Plus size={16} strokeWidth={STROKE} aria-hidden="true" />} onClick={open}>{t('robots.add')}</Button>;
  return (
    <>
      {said !== null && <Note tone="jade" live>{said}</Note>}
      {query.data !== undefined && query.data.items.length > 0 && <div className={css.bar}>{add}</div>}
      <Sheet query={query}>
        {({ items }) => (items.length === 0 ? <PageState drawing="bell" title={t('robots.none.title')} body={t('robots.none.body')} action={add} /> : <RobotTable robots={items} say={setSaid} />)}
      </Sheet>
      <Modal open={adding} onCancel={() => setAdding(false)} footer={null} width={560} destroyOnHidden title={t('robots.add')}>
        <RobotForm close={() => setAdding(false)} added={({ label }) => { setAdding(false); setSaid(t('robots.added', { label })); }} />
      </Modal>
    </>
  );
}
