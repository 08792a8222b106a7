import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { now } from '@/platform/clock';
import { Box, Card, Chip, CodeWords, Deadline, EmptyState, ErrorState, FurtherPages, Heading, Heard, Icon, Picture, Skeleton, TierMark, Timeline, Words, type ChipTone, type DrawingName, type IconName } from '@/ui';
import { Shelf } from './shelf';
import { galleryTexts } from './texts';

const HOUR_MS = 3_600_000;
const CHIP_TONES: readonly ChipTone[] = ['plain', 'jade', 'amber', 'alarm', 'river', 'vermilion'];
const DRAWINGS: readonly DrawingName[] = ['nothing-yet', 'all-done', 'no-network', 'not-found', 'went-wrong', 'no-code'];
const ICONS: readonly IconName[] = [
  'alert', 'board', 'building', 'camera', 'check', 'chevron-down', 'chevron-left', 'chevron-right', 'clock', 'close', 'copy', 'door', 'download', 'eye-off', 'globe', 'hand', 'home', 'list', 'lock', 'logout',
  'message', 'pen', 'person', 'phone', 'pin', 'plus', 'refresh', 'search', 'send', 'settings', 'star', 'text-size', 'trash', 'up', 'wifi-off',
];
const FAILURES = [ApiError.unreachable(null), ApiError.refused(500, { errorId: '0193' }), ApiError.refused(401, null), ApiError.refused(403, null), ApiError.refused(404, null), ApiError.refused(409, null)];
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAIqGfQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** What is read. */
export function ReadElements() {
  const say = useTexts(galleryTexts);
  return (
    <>
      <Shelf title={say('words')}>
        <Heading level={3}>{say('words.heading')}</Heading>
        {(['title', 'lead', 'strong', '', 'soft', 'faint'] as const).map((style) => <Words key={style} className={`block ${style}`}>{say('sentence')}</Words>)}
        <CodeWords className="title" code="7KQ2-M9PD-3FXA" />
        <Words className="block"><Heard>{say('heard')}</Heard>{say('heard.beside')}</Words>
        <Box className="row">{ICONS.map((name) => <Icon key={name} name={name} />)}</Box>
      </Shelf>
      <Shelf title={say('marks')}>
        <Box className="row">{CHIP_TONES.map((tone) => <Chip key={tone} tone={tone} icon="check">{say('chip')}</Chip>)}</Box>
        {([1, 2, 3] as const).map((tier) => <TierMark key={tier} tier={tier} withMeaning />)}
        <Deadlines />
      </Shelf>
      <Shelf title={say('cards')}>
        {CHIP_TONES.map((tone) => <Card key={tone} tone={tone}><Words>{say('sentence')}</Words></Card>)}
        <Card onClick={() => undefined}><Words>{say('card.press')}</Words></Card>
        <Picture className="photo-row__thumb" src={PIXEL} label={say('picture')} />
        <Timeline label={say('timeline')} items={[
          { key: 1, who: say('who'), when: '09:12', words: say('sentence'), mine: true },
          { key: 2, who: say('who.unit'), when: '10:05', words: say('sentence'), quote: say('quote') },
          { key: 3, who: '', when: '12:00', words: say('aside'), aside: true },
        ]} />
      </Shelf>
      <Shelf title={say('states')}>
        <Skeleton cards={1} />
        {DRAWINGS.map((drawing) => <EmptyState key={drawing} drawing={drawing} title={say('empty')} next={say('hint')} />)}
        {FAILURES.map((failure) => <ErrorState key={failure.status} error={failure} onRetry={() => undefined} />)}
        {(['waiting', 'coming', 'failed'] as const).map((state) => <FurtherPages key={state} of={{ state, load: () => undefined }} />)}
      </Shelf>
    </>
  );
}

function Deadlines() {
  const [start] = useState(now);
  const at = (hours: number): string => new Date(start + hours * HOUR_MS).toISOString();
  return (
    <>
      <Deadline due={null} />
      {[72, 2, -3].map((hours) => <Deadline key={hours} due={at(hours)} />)}
      <Deadline due={at(72)} large confirmed={false} />
    </>
  );
}
