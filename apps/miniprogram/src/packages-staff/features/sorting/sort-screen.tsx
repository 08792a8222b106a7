import { useTexts } from '@/i18n';
import { goBack, replace } from '@/platform/navigation';
import { Screen } from '@/ui';
import { STAFF } from '../../routes';
import { SortRequest } from './sort-queue';
import { sortingTexts } from './texts';

/** Sorting one request that was opened by itself. */
export function SortScreen({ id }: { id: string }) {
  const say = useTexts(sortingTexts);
  return (
    <Screen staff title={say('title')}>
      <SortRequest id={id} onSorted={goBack} onOpen={(request) => replace(STAFF.request, { id: request })} />
    </Screen>
  );
}
