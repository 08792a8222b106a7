import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { PageState } from '../../ui/page-state.js';
import { templatesQuery } from './queries.js';
import { Sheet } from './sheet.js';
import { TemplateCard } from './template-card.js';
import type { MessageTemplates } from './types.js';
import css from './groups.module.css';

const PURPOSES = ['accepted', 'progress', 'answered', 'task'] as const;

/** Which template of the mini-program says what, and how its messages go: for administrators, who choose templates at WeChat. */
export function Templates() {
  return <Sheet query={useQuery(templatesQuery)}>{(found) => <Found {...found} />}</Sheet>;
}

function Found({ connected, told, items }: MessageTemplates) {
  const { t } = useTranslation('groups');
  if (!connected) return <PageState drawing="door" title={t('templates.off.title')} body={t('templates.off.body')} />;
  if (items.length === 0) return <PageState drawing="bell" title={t('templates.none.title')} body={t('templates.none.body')} />;
  const missing = PURPOSES.filter((purpose) => items.every((one) => one.purpose !== purpose));
  return (
    <div className={css.templates}>
      {missing.map((purpose) => <Note key={purpose} tone="amber">{t('templates.missing', { purpose: t(`templates.purpose.${purpose}`) })}</Note>)}
      {!told && <Note>{t('templates.untold')}</Note>}
      {items.map((template) => <TemplateCard key={template.templateId} template={template} />)}
    </div>
  );
}
