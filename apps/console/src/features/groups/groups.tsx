import Segmented from 'antd/es/segmented';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Door, mayOpen, useInstallation, useMe } from '../session/index.js';
import { ChatGroups } from './chat-groups.js';
import { GroupMessages } from './group-messages.js';
import { JoinWays } from './join-ways.js';
import { Robots } from './robots.js';
import { Templates } from './templates.js';
import css from './groups.module.css';

type View = 'chat' | 'ways' | 'messages' | 'robots' | 'templates';
const DOORS: Readonly<Record<View, Door>> = { chat: 'chatGroups', ways: 'customerGroups', messages: 'customerGroups', robots: 'robots', templates: 'messageTemplates' };
const PAGES: Readonly<Record<View, () => React.JSX.Element>> = { chat: ChatGroups, ways: JoinWays, messages: GroupMessages, robots: Robots, templates: Templates };
/** What nobody can have whose company is not set up. */
const OF_COMPANY: readonly View[] = ['ways', 'messages'];

/** Groups of residents and of those who serve them: what is bound, and who speaks there. */
export function Groups() {
  const { t } = useTranslation('groups');
  const me = useMe();
  const hasCompany = useInstallation()?.wecom === true;
  const [params, setParams] = useSearchParams();
  const open = (Object.keys(DOORS) as View[]).filter((view) => mayOpen(me, DOORS[view]) && (hasCompany || !OF_COMPANY.includes(view)));
  const view = open.find((one) => one === params.get('view')) ?? open[0] ?? 'chat';
  const Shown = PAGES[view];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t(`${view}.about`)}</p>
        {open.length > 1 && (
          <div className={css.tools}>
            <Segmented<View> aria-label={t('title')} value={view} onChange={(next) => setParams({ view: next }, { replace: true })} options={open.map((value) => ({ value, label: t(`${value}.tab`) }))} />
          </div>
        )}
      </header>
      <Shown />
    </article>
  );
}
