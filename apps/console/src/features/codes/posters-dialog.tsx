import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Modal from 'antd/es/modal';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useNodes } from '../org/index.js';
import { orderPosters } from './api.js';
import { PosterJobs } from './poster-jobs.js';
import type { PlaceCode, PosterOrder } from './types.js';
import css from './codes.module.css';

const SIZES = ['a4', 'a5', 'sticker'] as const;
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
type Scope = 'chosen' | 'village' | 'all';

interface Props { readonly chosen: readonly Pick<PlaceCode, 'id'>[]; readonly close: () => void }

/** Orders a file of posters and shows how far those are that were ordered. */
export function PostersDialog({ chosen, close }: Props) {
  const { t, i18n } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [scope, setScope] = useState<Scope>(chosen.length > 0 ? 'chosen' : 'all');
  const [village, setVillage] = useState<string | null>(null);
  const [buildings, setBuildings] = useState(false);
  const [style, setStyle] = useState<Pick<PosterOrder, 'size' | 'language' | 'bleed' | 'format'>>({ size: 'a4', language: LANGUAGES.find((one) => one === i18n.language) ?? 'zh-CN', bleed: false, format: 'pdf' });
  const villages = useNodes('village', null, scope === 'village');
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const order = useMutation({
    mutationFn: (body: PosterOrder) => orderPosters(body, keyFor(body)),
    onSettled: () => void client.invalidateQueries({ queryKey: ['posters'] }),
  });
  const single = scope === 'chosen' && chosen.length === 1;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const whose = scope === 'chosen' ? { codeIds: chosen.map(({ id }) => id) } : { buildings, ...(scope === 'village' && village !== null ? { nodeId: village } : {}) };
    order.mutate({ ...style, format: single ? (style.format ?? 'pdf') : 'pdf', ...whose });
  };
  const scopes: readonly Scope[] = chosen.length > 0 ? ['chosen', 'village', 'all'] : ['village', 'all'];
  return (
    <Modal open title={t('posters.title')} onCancel={close} footer={null} width={600}>
      <form className={`${css.form} ${css.dialog}`} onSubmit={submit}>
        <Field id="posters-scope" label={t('posters.whose')}>
          <Segmented<Scope> id="posters-scope" aria-label={t('posters.whose')} value={scope} onChange={setScope} options={scopes.map((value) => ({ value, label: t(`posters.scope.${value}`, { count: chosen.length }) }))} />
        </Field>
        {scope === 'village' && (
          <Field id="posters-village" label={t('posters.village')}>
            <Select<string> id="posters-village" loading={villages.isFetching} showSearch={{ optionFilterProp: 'label' }} value={village} onChange={setVillage} options={villages.data?.items.map((node) => ({ value: node.id, label: node.name })) ?? []} />
          </Field>
        )}
        <div className={css.places}>
          <Field id="posters-size" label={t('posters.size')}>
            <Segmented id="posters-size" aria-label={t('posters.size')} value={style.size} onChange={(size) => setStyle({ ...style, size })} options={SIZES.map((value) => ({ value, label: t(`posters.sizes.${value}`) }))} />
          </Field>
          <Field id="posters-language" label={t('posters.language')}>
            <Segmented id="posters-language" aria-label={t('posters.language')} value={style.language} onChange={(language) => setStyle({ ...style, language })} options={LANGUAGES.map((value) => ({ value, label: t(`posters.languages.${value}`) }))} />
          </Field>
        </div>
        <div className={css.ticks}>
          {scope !== 'chosen' && <Checkbox checked={buildings} onChange={(event) => setBuildings(event.target.checked)}>{t('posters.buildings')}</Checkbox>}
          <Checkbox checked={style.bleed === true} onChange={(event) => setStyle({ ...style, bleed: event.target.checked })}>{t('posters.bleed')}</Checkbox>
          {single && <Checkbox checked={style.format === 'svg'} onChange={(event) => setStyle({ ...style, format: event.target.checked ? 'svg' : 'pdf' })}>{t('posters.svg')}</Checkbox>}
        </div>
        {order.error !== null && <Note tone="alarm" live>{errorSentence(ui, order.error)}</Note>}
        <div className={css.formEnd}>
          <Button type="primary" htmlType="submit" loading={order.isPending} disabled={scope === 'village' && village === null}>{t('posters.make')}</Button>
        </div>
      </form>
      <PosterJobs />
    </Modal>
  );
}
