import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { endPost, givePost } from './api.js';
import { PostFields } from './post-fields.js';
import { usePeopleChange } from './queries.js';
import type { GivenPost, Person } from './types.js';
import css from './people.module.css';

export function PersonPosts({ person, mayChange, mayGive }: { readonly person: Person; readonly mayChange: boolean; readonly mayGive: boolean }) {
  const { t, i18n } = useTranslation(['people', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [giving, setGiving] = useState(false);
  const end = usePeopleChange((postId: string, key) => endPost(person.id, postId, key));
  const until = (standing: Person['posts'][number]['standing'], to: string | null): string | null =>
    standing === 'over' ? t('posts.over') : standing === 'toCome' ? t('posts.toCome') : to === null ? null : t('posts.to', { time: formatInstant(to, 'full', i18n.language) });
  return (
    <section className={css.part} aria-labelledby="person-posts">
      <h3 id="person-posts">{t('posts.title')}</h3>
      {person.posts.length === 0 && <p className={css.quiet}>{t('posts.none')}</p>}
      <ul className={css.posts}>
        {person.posts.map(({ id, role, node, to, standing, mayEnd, lentBy }) => (
          <li key={id} data-standing={standing}>
            <span>{node.name} {t(`ui:roles.${role}`)}</span>
            <small>{[lentBy === null ? null : t('posts.lentBy', { name: lentBy }), until(standing, to)].filter((part) => part !== null).join(' · ')}</small>
            {mayChange && mayEnd && (
              <Popconfirm title={t('posts.endSure')} okText={t('sure')} cancelText={t('ui:cancel')} onConfirm={() => end.mutate(id)}>
                <Button size="small">{t('posts.end')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {end.error !== null && <Note tone="alarm" live>{errorSentence(ui, end.error)}</Note>}
      {mayChange && mayGive && (giving ? <GiveForm person={person} leave={() => setGiving(false)} /> : <div className={css.formEnd}><Button onClick={() => setGiving(true)}>{t('posts.give')}</Button></div>)}
    </section>
  );
}

function GiveForm({ person, leave }: { readonly person: Person; readonly leave: () => void }) {
  const { t } = useTranslation(['people', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [post, setPost] = useState<GivenPost | null>(null);
  const give = usePeopleChange((body: GivenPost, key) => givePost(person.id, body, key), leave);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (post !== null) give.mutate(post);
  };
  return (
    <form className={css.inner} onSubmit={submit}>
      <PostFields name="give" onChange={setPost} />
      {give.error !== null && <Note tone="alarm" live>{errorSentence(ui, give.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={post === null} loading={give.isPending}>{t('posts.send')}</Button>
      </div>
    </form>
  );
}
