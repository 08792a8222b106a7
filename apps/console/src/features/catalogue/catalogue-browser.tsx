import Input from 'antd/es/input';
import { LockKeyhole, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { Bone, STROKE } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { TierMark } from '../../ui/tier-mark.js';
import { groupMatters, useCatalogue, useDepartments, type MatterGroup } from './queries.js';
import type { Matter } from './types.js';
import css from './catalogue.module.css';

const matches = (matter: Matter, words: string): boolean => `${matter.code} ${matter.name} ${matter.parentName} ${matter.leadUnit} ${matter.keywords.join(' ')}`.toLowerCase().includes(words);

/** Every matter that a request can be about: who handles it first, how urgent it is by default. */
export function CatalogueBrowser() {
  const { t } = useTranslation('catalogue');
  const query = useCatalogue();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim().toLowerCase());
  const groups = useMemo(() => groupMatters((query.data?.items ?? []).filter((matter) => matches(matter, words))), [query.data, words]);
  const frame = useRef<HTMLDivElement>(null);
  useHotkeys({ '/': () => frame.current?.querySelector('input')?.focus() });
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{query.data && t('about', { count: query.data.items.length, version: query.data.version })}</p>
        <div ref={frame} className={css.search}>
          <Input allowClear prefix={<Search size={16} strokeWidth={STROKE} aria-hidden="true" />} aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
      </header>
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : query.data === undefined ? <div className={css.group} aria-busy="true">{[0, 1, 2, 3, 4, 5].map((one) => <p key={one}><Bone width={`${50 - one * 4}%`} /></p>)}</div>
      : groups.length === 0 ? <PageState drawing="search" title={t('none.title')} body={t('none.body')} />
      : groups.map((group) => <Group key={group.code} group={group} />)}
    </article>
  );
}

/** Units that mean the one near the place, not one of the district (the catalogue's relative units). */
const RELATIVE_UNITS = ['WG', 'SQ', 'ZJ', 'SFS', 'WY'] as const;

function useLeadNames(): (code: string) => string {
  const { t } = useTranslation('catalogue');
  const departments = useDepartments();
  return (code) => {
    const relative = RELATIVE_UNITS.find((one) => one === code);
    if (relative !== undefined) return t(`relative.${relative}`);
    return departments.data?.items.find((unit) => unit.code === code)?.name ?? code;
  };
}

function Group({ group }: { readonly group: MatterGroup }) {
  const leadName = useLeadNames();
  const { t } = useTranslation(['catalogue', 'requests', 'ui']);
  return (
    <section className={css.group} aria-labelledby={`group-${group.code}`}>
      <h2 id={`group-${group.code}`}><span className="tabular">{group.code}</span> {group.name}</h2>
      <table>
        <colgroup><col className={css.codeColumn} /><col className={css.nameColumn} /><col className={css.tierColumn} /><col className={css.urgencyColumn} /><col /><col /></colgroup>
        <thead className="visually-hidden">
          <tr><th scope="col">{t('column.code')}</th><th scope="col">{t('column.name')}</th><th scope="col">{t('column.tier')}</th><th scope="col">{t('column.urgency')}</th><th scope="col">{t('column.kinds')}</th><th scope="col">{t('column.lead')}</th></tr>
        </thead>
        <tbody>
          {group.matters.map((matter) => (
            <tr key={matter.code}>
              <td className={css.code}>{matter.code}</td>
              <th scope="row">{matter.name}{matter.confidential && <LockKeyhole size={14} strokeWidth={STROKE} role="img" aria-label={t('confidential')} />}</th>
              <td><TierMark tier={matter.tier} size={16} word /></td>
              <td data-urgency={matter.urgency}>{t(`requests:urgency.${matter.urgency}`)}</td>
              <td>{matter.kinds.map((kind) => t(`requests:kind.${kind}`)).join(t('ui:list.separator'))}</td>
              <td>{leadName(matter.leadUnit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
