import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../platform/idempotency.js';
import { formatInstant } from '../../platform/time.js';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useInstallation, useMe } from '../session/index.js';
import { inviteOwnWechat, untieOwnWechat } from './api.js';
import css from './account.module.css';

/** Ties the WeChat of one's phone to the account, by a code that is entered there. */
export function WechatCard() {
  const { t, i18n } = useTranslation(['account', 'ui']);
  const { t: ui } = useTranslation('ui');
  const client = useQueryClient();
  const { wechat } = useMe();
  const invite = useMutation({ mutationFn: () => inviteOwnWechat(newIdempotencyKey()) });
  const untie = useMutation({ mutationFn: untieOwnWechat, onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }) });
  if (useInstallation()?.wechat !== true) return null;
  const error = invite.error ?? untie.error;
  return (
    <section className={css.card} aria-labelledby="wechat-title">
      <h2 id="wechat-title">{t('wechat.title')}</h2>
      <p className={css.quiet}>{t(wechat ? 'wechat.on' : 'wechat.off')}</p>
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      {!wechat && invite.data !== undefined && (
        <Note tone="jade" live>
          <strong className={css.code}>{invite.data.code}</strong>
          <span>{t('wechat.about', { time: formatInstant(invite.data.expiresAt, 'full', i18n.language) })}</span>
        </Note>
      )}
      <div className={css.formEnd}>
        {wechat
          ? <Popconfirm title={t('wechat.untieSure')} okText={t('wechat.untie')} cancelText={t('ui:cancel')} onConfirm={() => untie.mutate()}><Button loading={untie.isPending}>{t('wechat.untie')}</Button></Popconfirm>
          : <Button loading={invite.isPending} onClick={() => invite.mutate()}>{t('wechat.invite')}</Button>}
      </div>
    </section>
  );
}
