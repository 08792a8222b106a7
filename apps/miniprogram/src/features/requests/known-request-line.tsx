import { open, PAGES } from '@/platform/navigation';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, Skeleton, Words } from '@/ui';
import type { KnownRequest } from './lookup-keys';
import { readRequest } from './request-api';
import { RequestLine } from './request-line';

/** A request of this device with its present state; without a network, what the device remembers of it. */
export function KnownRequestLine({ known }: { known: KnownRequest }) {
  const { state, data } = useLoaded(() => readRequest(known.id), [known.id]);
  const see = (): void => open(PAGES.request, { id: known.id });
  if (data !== null) return <RequestLine request={data} onClick={see} />;
  if (state === 'loading') return <Skeleton cards={1} lines={2} />;
  return (
    <Card onClick={see}>
      <Box className="stack stack--tight">
        <Words className="faint numerals block">{known.number}</Words>
        <Words className="block">{known.excerpt}</Words>
      </Box>
    </Card>
  );
}
