import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { formatInstant } from '../../platform/time.js';
import type { AccountLink } from './types.js';
import css from './people.module.css';

/** Shown once, to be handed over. */
export function LinkShown({ link, done }: { readonly link: AccountLink; readonly done: () => void }) {
  const { t, i18n } = useTranslation(['people', 'ui']);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // Where the clipboard is closed to pages, the field stands ready to be copied by hand.
    await navigator.clipboard.writeText(link.address).then(() => setCopied(true), () => document.querySelector<HTMLInputElement>('#link-address')?.select());
  };
  return (
    <div className={css.form}>
      <Note tone="jade" live>{t(`link.${link.kind}`)}</Note>
      <Field id="link-address" label={t('link.address')} hint={t('link.about', { time: formatInstant(link.expiresAt, 'full', i18n.language) })}>
        <Input id="link-address" readOnly aria-describedby="link-address-about" value={link.address} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={css.formEnd}>
        <Button onClick={() => void copy()}>{t(copied ? 'link.copied' : 'link.copy')}</Button>
        <Button type="primary" onClick={done}>{t('ui:close')}</Button>
      </div>
    </div>
  );
}
