import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Bone } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import css from './groups.module.css';

/** A list that is on its way, did not come, or is here. */
export function Sheet<Data>({ query, children }: { readonly query: UseQueryResult<Data>; readonly children: (data: Data) => ReactNode }) {
  return (
    <div className={css.sheet}>
      {query.data !== undefined ? children(query.data)
      : query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4].map((one) => <Bone key={one} width={`${80 - one * 7}%`} />)}</div>}
    </div>
  );
}
