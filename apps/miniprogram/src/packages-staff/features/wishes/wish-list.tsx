import type { WishPage } from '@/contract';
import { usePulledDown } from '@/platform/refresh';
import { usePages } from '@/platform/use-pages';
import { EmptyState, ErrorState, FurtherPages, Skeleton } from '@/ui';
import { WishCards } from './wish-cards';

interface WishListProps {
  /** Which list it is; another one is loaded anew. */
  readonly name: string;
  readonly read: (cursor?: string) => Promise<WishPage>;
  readonly empty: { readonly title: string; readonly next: string };
}

/** Wishes, who has waited longest first, page by page. */
export function WishList({ name, read, empty }: WishListProps) {
  const { state, data, error, reload, further } = usePages(read, [name]);
  usePulledDown(reload, [data, error]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={2} lines={4} />;
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={empty.title} next={empty.next} />;
  return (
    <>
      <WishCards wishes={data.items} onChanged={reload} />
      <FurtherPages of={further} />
    </>
  );
}
