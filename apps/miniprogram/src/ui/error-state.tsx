import { useCommonTexts } from '@/i18n/common';
import { sayFailure } from './failure';
import { Button } from './button';
import { EmptyState } from './empty-state';

/** What went wrong and what to do next, instead of the content that did not come. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = useCommonTexts();
  const failure = sayFailure(say, error);
  return (
    <EmptyState drawing={failure.drawing} title={failure.title} next={failure.next} role="alert">
      {onRetry === undefined ? undefined : <Button tone="quiet" icon="refresh" onClick={onRetry}>{say('retry')}</Button>}
    </EmptyState>
  );
}
