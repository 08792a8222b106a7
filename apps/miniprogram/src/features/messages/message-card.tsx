import { Box, Button, Card, Heading, Words } from '@/ui';
import { useMessageTexts } from './texts';
import { useMessages } from './use-messages';

/** Offers to tell of what comes by WeChat, once, in a tap of its own; a no is taken kindly and remembered. */
export function MessageCard({ tap }: { tap: 'reported' | 'serving' }) {
  const say = useMessageTexts();
  const { isOpen, ask, asked } = useMessages(tap);
  if (!isOpen && asked === null) return null;
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2}>{say(`title.${tap}`)}</Heading>
        {asked === null ? <Words className="soft">{say('words')}</Words> : <Box role="status"><Words>{say(asked)}</Words></Box>}
        {isOpen ? <Words className="faint">{say('privacy')}</Words> : null}
        {isOpen ? <Button tone="quiet" icon="message" onClick={ask}>{say(`ask.${tap}`)}</Button> : null}
      </Box>
    </Card>
  );
}
