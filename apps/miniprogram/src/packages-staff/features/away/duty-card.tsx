import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, LinkRow } from '@/ui';
import { awayTexts } from './texts';

/** Who of the group is on duty today, and the way to the other days. Without a network the list below goes on without it. */
export function DutyCard({ groupId, onOpen }: { groupId: string; onOpen: () => void }) {
  const say = useTexts(awayTexts);
  const { data } = useLoaded(() => api.call('get', '/api/groups/{groupId}/duty', { path: { groupId } }), [groupId]);
  const people = data?.days[0]?.people ?? null;
  if (people === null) return null;
  const names = people.map(({ name }) => name).join(say('names.join'));
  return (
    <Card>
      <Box className="rows">
        <LinkRow icon="person" label={names === '' ? say('duty.today.nobody') : say('duty.today', { names })} hint={say('duty.today.hint')} onClick={onOpen} />
      </Box>
    </Card>
  );
}
