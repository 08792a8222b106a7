import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useTranslation } from 'react-i18next';
import { saveBlob, useBlobUrl } from '../../platform/blob-url.js';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { removeJoinWay } from './api.js';
import { joinPictureQuery, useGroupsChange } from './queries.js';
import type { JoinWay } from './types.js';
import css from './groups.module.css';

/** As the server says that a group is an ordinary one. */
const NOT_OF_COMPANY = 'notOfCompany';

interface Props { readonly way: JoinWay; readonly edit: () => void; readonly say: (words: string | null) => void }

export function JoinWayCard({ way, edit, say }: Props) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const { id, label, grid, groups, state, fault, hasPicture, madeBy, madeAt } = way;
  const picture = useQuery({ ...joinPictureQuery(id), enabled: hasPicture });
  const url = useBlobUrl(picture.data);
  const remove = useGroupsChange(() => removeJoinWay(id), () => say(t('ways.removed', { label })));
  const { data } = picture;
  return (
    <section className={css.way} aria-label={label}>
      {url === null ? <Bone width={120} height={120} /> : <img src={url} alt={t('ways.pictureOf', { label })} />}
      <div>
        <strong>{label}</strong>
        <small>{grid.name}</small>
        <p>{groups.map((one) => one.label).join(ui('list.separator'))}</p>
        {fault === null ? <small>{t(`ways.state.${state}`)}</small> : <p className={css.fault}>{fault === NOT_OF_COMPANY ? t('notOfCompany') : t('robots.refused', { code: fault })}</p>}
        <small>{madeBy !== null && `${madeBy.name} · `}<PastTime at={madeAt} /></small>
      </div>
      {remove.error !== null && <Note tone="alarm" live>{errorSentence(ui, remove.error)}</Note>}
      <footer>
        {data !== undefined && <Button size="small" onClick={() => saveBlob(data, `${label}.${data.type === 'image/png' ? 'png' : 'jpg'}`)}>{t('ways.save')}</Button>}
        <Button size="small" onClick={edit} aria-label={t('ways.changeOf', { label })}>{t('ways.change')}</Button>
        <Popconfirm title={t('ways.removeSure', { label })} description={<span className={css.sure}>{t('ways.removeAbout')}</span>} okText={t('ways.remove')} okButtonProps={{ danger: true }} cancelText={ui('cancel')} onConfirm={() => remove.mutate({})}>
          <Button size="small" loading={remove.isPending} aria-label={t('ways.removeOf', { label })}>{t('ways.remove')}</Button>
        </Popconfirm>
      </footer>
    </section>
  );
}
