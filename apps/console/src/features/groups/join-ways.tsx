import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, STROKE } from '../../ui/bits.js';
import { PageState } from '../../ui/page-state.js';
import { JoinWayCard } from './join-way-card.js';
import { JoinWayForm } from './join-way-form.js';
import { joinWaysQuery } from './queries.js';
import { Sheet } from './sheet.js';
import type { JoinWay } from './types.js';
import css from './groups.module.css';

/** Codes for posters by which residents come into the customer groups of a grid. */
export function JoinWays() {
  const { t } = useTranslation('groups');
  const query = useQuery(joinWaysQuery);
  const [edited, setEdited] = useState<JoinWay | 'new' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const open = (what: JoinWay | 'new'): void => {
    setSaid(null);
    setEdited(what);
  };
  const add = <Button type="primary" icon={<Plus size={16} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => open('new')}>{t('ways.add')}</Button>;
  const ways = query.data?.items ?? [];
  const title = t(edited === 'new' ? 'ways.add' : 'ways.change');
  return (
    <>
      {said !== null && <Note tone="jade" live>{said}</Note>}
      {ways.length > 0 && <div className={css.bar}>{add}</div>}
      {ways.length > 0 ? <div className={css.ways}>{ways.map((way) => <JoinWayCard key={way.id} way={way} edit={() => open(way)} say={setSaid} />)}</div>
      : <Sheet query={query}>{() => <PageState drawing="door" title={t('ways.none.title')} body={t('ways.none.body')} action={add} />}</Sheet>}
      <Modal open={edited !== null} onCancel={() => setEdited(null)} footer={null} width={560} destroyOnHidden title={title}>
        {edited !== null && <JoinWayForm way={edited === 'new' ? null : edited} title={title} close={() => setEdited(null)} saved={({ label }) => { setEdited(null); setSaid(t('ways.saved', { label })); }} />}
      </Modal>
    </>
  );
}
