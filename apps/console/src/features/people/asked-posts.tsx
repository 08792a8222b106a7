import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { decidePost } from './api.js';
import { askedPostsQuery, usePeopleChange } from './queries.js';
import css from './people.module.css';

/** What one hand asks for and another grants; it is not there while nothing waits. */
export function AskedPosts() {
  const { t, i18n } = useTranslation(['people', 'ui']);
  const { t: ui } = useTranslation('ui');
  const mayDecide = mayOpen(useMe(), 'changePosts');
  const { data } = useQuery(askedPostsQuery);
  const decide = usePeopleChange(({ id, how }: { id: string; how: 'grant' | 'refuse' }, key) => decidePost(id, how, key));
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.asked} aria-labelledby="asked-posts">
      <h2 id="asked-posts">{t('asked.title')}</h2>
      <p className={css.quiet}>{t('asked.about')}</p>
      {decide.error !== null && <Note tone="alarm" live>{errorSentence(ui, decide.error)}</Note>}
      <ul className={css.posts}>
        {items.map(({ id, person, role, node, to, askedBy, askedAt }) => (
          <li key={id}>
            <span>{person.name} · {node.name} {t(`ui:roles.${role}`)}</span>
            <small>{t('asked.asked', { name: askedBy.name, time: formatInstant(askedAt, 'full', i18n.language) })}{to !== null && ` · ${t('posts.to', { time: formatInstant(to, 'full', i18n.language) })}`}</small>
            {mayDecide && (
              <>
                <Button size="small" type="primary" disabled={decide.isPending} onClick={() => decide.mutate({ id, how: 'grant' })}>{t('asked.grant')}</Button>
                <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate({ id, how: 'refuse' })}>{t('asked.refuse')}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
