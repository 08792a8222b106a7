import { useQuery } from '@tanstack/react-query';
import AntdApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../platform/idempotency.js';
import { Note } from '../../../ui/bits.js';
import { PastTime } from '../../../ui/due-clock.js';
import { errorSentence } from '../../../ui/page-state.js';
import { candidatesQuery, useCommand } from '../queries.js';
import { shortPlace } from '../short-place.js';
import type { RequestDetail } from '../types.js';
import { StatusWord } from '../words.js';
import css from './detail.module.css';
import { OtherLink } from './together.js';

/** What waits to be sorted may have been told already, in other words: both texts stand here, and one tap makes them one matter. Where nothing could be read nothing is proposed. */
export function LooksSame({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation(['requests', 'ui']);
  const { t: ui } = useTranslation('ui');
  const { message } = AntdApp.useApp();
  const keyFor = useIdempotencyKey();
  const merging = useCommand();
  const offered = detail.status === 'submitted' && detail.commands.includes('merge');
  const [other] = useQuery({ ...candidatesQuery(detail.id), enabled: offered }).data?.items.filter(({ looksSame }) => looksSame) ?? [];
  if (!offered || other === undefined) return null;
  const merge = (): void => {
    const body = { mainId: other.id };
    merging.mutate(
      { id: detail.id, command: 'merge', body, expectedVersion: detail.version, key: keyFor([body, detail.version]) },
      { onSuccess: ({ number }) => void message.success(t('form.merge.done', { number })) },
    );
  };
  return (
    <section className={css.same} aria-labelledby="same">
      <h3 id="same">{t('same.title')}</h3>
      <p className={css.sameHead}><OtherLink id={other.id} number={other.number} /><StatusWord status={other.status} /><PastTime at={other.submittedAt} /></p>
      <p className={css.sameText}>{other.excerpt}</p>
      <p className={css.sameWhere}>{[other.matter?.name ?? t('drawer.matterNone'), shortPlace(other.place), ...(other.neighbours > 0 ? [t('same.neighbours', { count: other.neighbours })] : [])].join(' · ')}</p>
      {merging.error !== null && <Note tone="alarm" live>{errorSentence(ui, merging.error)}</Note>}
      <div className={css.sameActs}>
        <Button onClick={merge} loading={merging.isPending}>{t('same.merge')}</Button>
        <small>{t('same.about')}</small>
      </div>
    </section>
  );
}
