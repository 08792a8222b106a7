import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@yige/api-client';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { endDelegation } from './api.js';
import { DelegationForm } from './delegation-form.js';
import { delegationsQuery, useDelegationChange } from './delegation-queries.js';
import css from './account.module.css';

type Delegation = Schemas['DelegationView'];

/** Who stands in for whom, and until when. It is not there for somebody who can neither lend a post nor has been lent one. */
export function DelegationCard() {
  const { t, i18n } = useTranslation(['account', 'ui']);
  const { t: ui } = useTranslation('ui');
  const { data } = useQuery(delegationsQuery);
  const [lending, setLending] = useState(false);
  const end = useDelegationChange(endDelegation);
  if (data === undefined || data.posts.length + data.given.length + data.received.length === 0) return null;
  const term = ({ from, until }: Delegation): string => t('delegation.term', { from: formatInstant(from, 'full', i18n.language), until: formatInstant(until, 'full', i18n.language) });
  const post = ({ node, role }: Delegation): string => `${node.name} ${t(`ui:roles.${role}`)}`;
  return (
    <section className={css.card} aria-labelledby="delegation-title">
      <h2 id="delegation-title">{t('delegation.title')}</h2>
      {data.given.length + data.received.length === 0 && <p className={css.quiet}>{t('delegation.none')}</p>}
      {end.error !== null && <Note tone="alarm" live>{errorSentence(ui, end.error)}</Note>}
      <ul className={css.lent}>
        {data.given.map((one) => (
          <li key={one.id}>
            <div>
              <span>{t('delegation.given', { name: one.to.name, post: post(one) })}</span>
              <small>{term(one)} · {one.reason}</small>
            </div>
            <Popconfirm title={t('delegation.endSure', { name: one.to.name })} okText={t('delegation.end')} cancelText={ui('cancel')} onConfirm={() => end.mutate(one.id)}>
              <Button size="small">{t('delegation.end')}</Button>
            </Popconfirm>
          </li>
        ))}
        {data.received.map((one) => (
          <li key={one.id}>
            <div>
              <span>{t('delegation.received', { name: one.givenBy.name, post: post(one) })}</span>
              <small>{term(one)} · {one.reason}</small>
            </div>
          </li>
        ))}
      </ul>
      {data.posts.length > 0 && (lending
        ? <DelegationForm posts={data.posts} close={() => setLending(false)} />
        : <div className={css.formEnd}><Button onClick={() => setLending(true)}>{t('delegation.open')}</Button></div>)}
    </section>
  );
}
