import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageTemplate } from './types.js';
import css from './groups.module.css';

/** Codes of WeChat that say what is to be done: a field it does not take, a template that is gone. */
const KNOWN_FAULTS = { 47003: 'code47003', 40037: 'code40037' } as const;
const isKnown = (code: string): code is `${keyof typeof KNOWN_FAULTS}` => Object.hasOwn(KNOWN_FAULTS, code);

export function TemplateCard({ template }: { readonly template: MessageTemplate }) {
  const { t } = useTranslation('groups');
  const heading = useId();
  const { title, purpose, lasting, keywords, sent, underWay, lost, allowing, fault } = template;
  return (
    <section className={css.template} aria-labelledby={heading} data-fault={fault !== null} data-unused={purpose === null}>
      <header>
        <h2 id={heading}>{purpose === null ? t('templates.unused') : t(`templates.purpose.${purpose}`)}</h2>
        <span>{title} · {t(lasting ? 'templates.lasting' : 'templates.once')}</span>
        {purpose !== null && fault !== null && <em>{t('templates.refused', { code: fault })}</em>}
        {fault === null && sent > 0 && <em>{t('templates.well')}</em>}
      </header>
      {purpose === null && <p>{t('templates.unusedAbout')}</p>}
      {fault !== null && <p className={css.fault}>{t(`templates.faultAbout.${isKnown(fault) ? KNOWN_FAULTS[fault] : 'other'}`)}</p>}
      {purpose !== null && (
        <dl className={css.went}>
          <dt>{t('templates.week')}</dt>
          <dd>{t('templates.sent', { count: sent })}</dd>
          {underWay > 0 && <dd>{t('templates.underWay', { count: underWay })}</dd>}
          {lost > 0 && <dd className={css.fault}>{t('templates.lost', { count: lost })}</dd>}
          <dd>{t('templates.allowing', { count: allowing })}</dd>
        </dl>
      )}
      <dl className={css.fields} aria-label={t('templates.fields')}>
        {keywords.map(({ name, label, part }) => (
          <div key={name}>
            <dt>{label} <small>{name}</small></dt>
            <dd>{part === null ? t('templates.never') : t(`templates.part.${part === 'subject' && purpose === 'task' ? 'subjectTask' : part}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
