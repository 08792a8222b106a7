import type { StaffRole } from '@yige/domain';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, countText, LinkRow, type IconName } from '@/ui';
import { listsOf, type OtherList } from './other-lists';
import { workTexts } from './texts';

const ICON_OF: Readonly<Record<OtherList, IconName>> = { helping: 'hand', extensions: 'clock', revisit: 'phone', deferred: 'list' };

interface OtherListsCardProps {
  readonly role: StaffRole;
  readonly nodeId: string;
  readonly onOpen: (list: OtherList) => void;
}

/** What waits beside the daily work; nothing when nothing waits. Without a network the day goes on without it. */
export function OtherListsCard({ role, nodeId, onOpen }: OtherListsCardProps) {
  const say = useTexts(workTexts);
  const lists = listsOf(role);
  const { data } = useLoaded(() => Promise.all(lists.map((list) => countOf(list, nodeId))), [role, nodeId]);
  const waiting = (data ?? []).filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <Card label={say('others')}>
      <Box className="rows">
        {waiting.map(({ list, count, shown }) => (
          <LinkRow key={list} icon={ICON_OF[list]} label={say(`list.${list}.count`, { count, shown })} hint={say(`list.${list}.hint`)} onClick={() => onOpen(list)} />
        ))}
      </Box>
    </Card>
  );
}

async function countOf(list: OtherList, nodeId: string): Promise<{ list: OtherList; count: number; shown: string }> {
  const { counts, items } = await api.call('get', '/api/worklists/{view}', { path: { view: list }, query: { nodeId, limit: 1 } });
  const count = counts?.total ?? items.length;
  return { list, count, shown: countText(count, counts?.capped === true) };
}
