import { useCommonTexts } from '@/i18n/common';
import { Box, Button, Card, sayFailure, Words } from '@/ui';

interface NotReadProps {
  /** What could not be read. */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** One part of the page did not come; the rest stands. */
export function NotRead({ what, error, onRetry }: NotReadProps) {
  const common = useCommonTexts();
  return (
    <Card>
      <Box className="stack stack--tight" role="alert">
        <Words className="strong block">{what}</Words>
        <Words className="soft block">{sayFailure(common, error).title}</Words>
        <Button tone="quiet" icon="refresh" onClick={onRetry}>{common('retry')}</Button>
      </Box>
    </Card>
  );
}
