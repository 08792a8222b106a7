import type { RequestMediations } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Card, Chip, Words } from '@/ui';
import { monthAndDay } from '../month-and-day';
import { sideTexts } from './texts';

/** What neighbours agreed in talks of the grid. Cases of a mediation committee are another thing and stand on its own desk. */
export function TalkCards({ talks }: { talks: RequestMediations['informal'] }) {
  const say = useTexts(sideTexts);
  return (
    <>
      {talks.map(({ id, agreed, agreedOn }) => (
        <Card key={id} label={say('talk')}>
          <Box className="stack stack--tight">
            <Box className="row row--apart">
              <Words className="strong">{say('talk')}</Words>
              <Chip tone="jade">{say('talk.on', monthAndDay(agreedOn))}</Chip>
            </Box>
            {agreed === null ? <Words className="soft block">{say('talk.hidden')}</Words> : <Words className="kept-lines block" selectable>{agreed}</Words>}
            <Words className="faint block">{say('talk.note')}</Words>
          </Box>
        </Card>
      ))}
    </>
  );
}
