import type { RequestSummary } from '@/contract';
import { Words } from '@/ui';
import { useHolderWords } from './status-words';

export function HolderLine({ request }: { request: Pick<RequestSummary, 'status' | 'holder'> }) {
  const say = useHolderWords();
  return <Words className="soft block">{say(request)}</Words>;
}
