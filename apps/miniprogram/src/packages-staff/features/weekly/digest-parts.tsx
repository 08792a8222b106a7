import type { ReactNode } from 'react';
import type { Digest } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Card, Heading, LinkRow, Words } from '@/ui';
import { weeklyTexts } from './texts';

interface PartProps {
  readonly digest: Digest;
}

const FIGURES = ['received', 'closed', 'open', 'overdue'] as const;
const TOGETHER = ['wishesPublished', 'wishesClaimed', 'wishesFulfilled', 'talks', 'mediationsBegun', 'mediationsAgreed'] as const;

export function FiguresCard({ digest }: PartProps) {
  const say = useTexts(weeklyTexts);
  return (
    <Card>
      <Box className="stack stack--tight">
        {FIGURES.map((name) => <Line key={name} words={say(name)} end={String(digest[name])} strong />)}
        {digest.byTier.map(({ tier, received, closed, open }) => <Line key={tier} words={say('tier', { tier })} end={say('tier.counts', { received, closed, open })} />)}
      </Box>
    </Card>
  );
}

export function MattersCard({ digest: { topMatters } }: PartProps) {
  const say = useTexts(weeklyTexts);
  if (topMatters.length === 0) return null;
  return (
    <Part title={say('matters')}>
      {topMatters.map(({ code, name, count, meanBefore }) => (
        <Box key={code ?? ''}>
          <Line words={name ?? say('unsorted')} end={say('count', { count })} />
          <Words className="faint block">{say('matters.before', { mean: meanBefore })}</Words>
        </Box>
      ))}
    </Part>
  );
}

export function RepeatedCard({ digest: { repeated } }: PartProps) {
  const say = useTexts(weeklyTexts);
  if (repeated.length === 0) return null;
  return (
    <Part title={say('repeated')}>
      {repeated.map(({ place, matterCode, matterName, count }) => <Line key={`${place} ${matterCode}`} words={say('repeated.line', { place, matter: matterName })} end={say('count', { count })} />)}
    </Part>
  );
}

/** What several doors of a grid tell, each in its own words; each leads to the newest that tells it. */
export function SpreadCard({ digest: { spread }, onOpen }: PartProps & { readonly onOpen: (requestId: string) => void }) {
  const say = useTexts(weeklyTexts);
  if (spread.length === 0) return null;
  return (
    <Part title={say('spread')} rows>
      {spread.map(({ place, matterName, doors, requests: [newest] }) => (newest === undefined ? null : (
        <LinkRow key={newest.requestId} label={say('repeated.line', { place, matter: matterName ?? say('spread.unsorted') })} hint={say('spread.doors', { count: doors })} onClick={() => onOpen(newest.requestId)} />
      )))}
    </Part>
  );
}

/** What is stuck for want of somebody above, the calls together among it. */
export function HelpCard({ digest: { needHelp }, onOpen }: PartProps & { readonly onOpen: (requestId: string) => void }) {
  const say = useTexts(weeklyTexts);
  if (needHelp.length === 0) return null;
  return (
    <Part title={say('help')} rows>
      {needHelp.map(({ requestId, number, reason, returns }) => (
        <LinkRow key={requestId} label={number} hint={say(`help.${reason}`, { count: returns })} onClick={() => onOpen(requestId)} />
      ))}
    </Part>
  );
}

/** What there was, and nothing that would ask for more. */
export function TogetherCard({ digest: { together } }: PartProps) {
  const say = useTexts(weeklyTexts);
  if (together === null) return null;
  const there = TOGETHER.filter((name) => together[name] > 0);
  const minutes = together.volunteerMinutes;
  if (there.length === 0 && minutes === 0) return null;
  return (
    <Part title={say('together')}>
      {there.map((name) => <Line key={name} words={say(`together.${name}`)} end={say('count', { count: together[name] })} />)}
      {minutes === 0 ? null : <Line words={say('together.time')} end={say('minutes', { count: minutes })} />}
    </Part>
  );
}

export function BelowCard({ digest: { fromBelow }, onOpen }: PartProps & { readonly onOpen: (digestId: string) => void }) {
  const say = useTexts(weeklyTexts);
  if (fromBelow.length === 0) return null;
  return (
    <Part title={say('below')} rows>
      {fromBelow.map(({ id, node, addition }) => <LinkRow key={id} label={node.name} hint={addition ?? say('below.nothing')} onClick={() => onOpen(id)} />)}
    </Part>
  );
}

function Part({ title, rows = false, children }: { title: string; rows?: boolean; children: ReactNode }) {
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2}>{title}</Heading>
        <Box className={rows ? 'rows' : 'stack stack--tight'}>{children}</Box>
      </Box>
    </Card>
  );
}

function Line({ words, end, strong = false }: { words: string; end: string; strong?: boolean }) {
  return (
    <Box className="row row--apart">
      <Words className={strong ? '' : 'soft'}>{words}</Words>
      <Words className={strong ? 'strong numerals' : 'soft numerals'}>{end}</Words>
    </Box>
  );
}
