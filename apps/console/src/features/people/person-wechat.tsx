import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useInstallation } from '../session/index.js';
import { inviteWechat, untieWechat } from './api.js';
import { usePeopleChange } from './queries.js';
import type { Person } from './types.js';
import css from './people.module.css';

interface Props {
  readonly person: Person;
  /** May invite. */
  readonly mayChange: boolean;
  /** May untie. */
  readonly mayClose: boolean;
}

/** Lets somebody tie their WeChat to their account, and takes it away again. */
export function PersonWechat({ person: { id, wechat }, mayChange, mayClose }: Props) {
  const { t, i18n } = useTranslation(['people', 'ui']);
  const { t: ui } = useTranslation('ui');
  const invite = usePeopleChange((_: object, key) => inviteWechat(id, key));
  const untie = usePeopleChange(() => untieWechat(id));
  if (useInstallation()?.wechat !== true || !(wechat ? mayChange || mayClose : mayChange)) return null;
  const error = invite.error ?? untie.error;
  return (
    <>
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      {!wechat && invite.data !== undefined && <Note tone="jade" live><strong>{invite.data.code}</strong> {t('account.wechatAbout', { time: formatInstant(invite.data.expiresAt, 'full', i18n.language) })}</Note>}
      <div className={css.formEnd}>
        {wechat
          ? <Popconfirm title={t('account.wechatUntieSure')} okText={t('account.wechatUntie')} cancelText={t('ui:cancel')} onConfirm={() => untie.mutate({})}><Button loading={untie.isPending}>{t('account.wechatUntie')}</Button></Popconfirm>
          : <Button loading={invite.isPending} onClick={() => invite.mutate({})}>{t('account.wechatInvite')}</Button>}
      </div>
    </>
  );
}
