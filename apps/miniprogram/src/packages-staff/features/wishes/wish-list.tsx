import type { WishPage } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { usePulledDown } from '@/platform/refresh';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Button, EmptyState, ErrorState, notify, sayFailure, Skeleton } from '@/ui';
import { wishTexts } from './texts';
import { WishCards } from './wish-cards';

interface WishListProps {
  /** Which list it is; another one is loaded anew. */
  readonly name: string;
  readonly read: (cursor?: string) => Promise<WishPage>;
  readonly empty: { readonly title: string; readonly next: string };
}

/** Wishes, who has waited longest first, page by page. */
export function WishList({ name, read, empty }: WishListProps) {
  const say = useTexts(wishTexts);
  const common = useCommonTexts();
  const { state, data, error, reload, replace } = useLoaded(() => read(), [name]);
  usePulledDown(reload, [data, error]);
  const { run, busy } = useAction((failure) => notify(sayFailure(common, failure).title, 'problem'));
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={2} lines={4} />;
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={empty.title} next={empty.next} />;
  const { nextCursor } = data;
  const showMore = async (cursor: string): Promise<void> => {
    const next = await run(() => read(cursor));
    if (next !== undefined) replace({ ...next, items: [...data.items, ...next.items] });
  };
  return (
    <>
      <WishCards wishes={data.items} onChanged={reload} />
      {nextCursor === null ? null : <Button tone="quiet" busy={busy} onClick={() => void showMore(nextCursor)}>{say('more')}</Button>}
    </>
  );
}
