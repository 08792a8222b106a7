import type { RequestDetail } from '@/contract';
import { dial } from '@/platform/device';
import { Box, Button, Card, Icon, Words } from '@/ui';
import { rightDoor } from './side-ways';
import { useRequestTexts } from './texts';

/** Where to go instead, as large as an answer: a number is one tap away. */
export function DoorCard({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const found = rightDoor(detail);
  if (found === null) return null;
  const { door, name, words, dials } = found;
  return (
    <Card label={say('door.title')}>
      <Box className="stack">
        <Box className="row row--line door-card__head">
          <Icon name="door" />
          <Words className="soft">{say('door.title')}</Words>
        </Box>
        <Box>
          <Words className="title block" selectable>{name ?? door}</Words>
          {dials ? <Words className="door-card__number numerals" selectable>{door}</Words> : null}
        </Box>
        {words === null ? null : <Words className="kept-lines block" selectable>{words}</Words>}
        {dials ? <Button icon="phone" onClick={() => dial(door)}>{say('door.call', { number: door })}</Button> : null}
      </Box>
    </Card>
  );
}
