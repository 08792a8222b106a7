import { useState } from 'react';
import { beginReport } from '@/features/report/begin-report';
import { draft, hasWords } from '@/features/report/draft';
import { useWaiting } from '@/features/report/outgoing-box';
import { open, PAGES } from '@/platform/navigation';
import { useStore } from '@/platform/store';
import { Box, Chip, Icon, LinkRow, Press, Sheet, Words, type IconName } from '@/ui';
import { useHomeTexts } from './texts';

/** 咨询、上报、服务、办事、督办: what somebody may come for, in five words. Saying that something is wrong is the largest. */
export function FiveDoors() {
  const say = useHomeTexts();
  const unfinished = hasWords(useStore(draft));
  const waiting = useWaiting().length;
  const [serving, setServing] = useState(false);
  return (
    <Box className="home__doors" role="list">
      <Door main icon="message" name="report" note={unfinished ? say('door.report.draft') : null} onClick={() => beginReport(null)} />
      <Door icon="help" name="ask" note={null} onClick={() => beginReport('consultation')} />
      <Door icon="hand" name="service" note={null} onClick={() => setServing(true)} />
      <Door icon="phone" name="errand" note={null} onClick={() => open(PAGES.errands)} />
      <Door icon="clock" name="track" note={waiting === 0 ? null : say('door.track.waiting', { count: waiting })} onClick={() => open(PAGES.track)} />
      <Services open={serving} onClose={() => setServing(false)} />
    </Box>
  );
}

interface DoorProps {
  readonly icon: IconName;
  readonly name: 'report' | 'ask' | 'service' | 'errand' | 'track';
  readonly note: string | null;
  readonly main?: boolean;
  readonly onClick: () => void;
}

function Door({ icon, name, note, main = false, onClick }: DoorProps) {
  const say = useHomeTexts();
  return (
    <Box className={main ? 'home__door home__door--main' : 'home__door'} role="listitem">
      <Press className={main ? 'door door--main' : 'door'} onClick={onClick}>
        <Words className="door__icon"><Icon name={icon} /></Words>
        <Words className="door__words">
          <Words className="door__title">{say(`door.${name}`)}</Words>
          <Words className="door__hint">{say(`door.${name}.hint`)}</Words>
          {note === null ? null : <Chip tone="amber">{note}</Chip>}
        </Words>
      </Press>
    </Box>
  );
}

/** What the service team of a grid does for a household. */
function Services({ open: isOpen, onClose }: { open: boolean; onClose: () => void }) {
  const say = useHomeTexts();
  const go = (then: () => void) => (): void => {
    onClose();
    then();
  };
  return (
    <Sheet open={isOpen} title={say('door.service')} onClose={onClose}>
      <Box className="rows">
        <LinkRow icon="star" label={say('service.wish')} hint={say('service.wish.hint')} onClick={go(() => beginReport('wish'))} />
        <LinkRow icon="hand" label={say('service.help')} hint={say('service.help.hint')} onClick={go(() => beginReport('help'))} />
        <LinkRow icon="home" label={say('service.home')} hint={say('service.home.hint')} onClick={go(() => open(PAGES.household))} />
      </Box>
    </Sheet>
  );
}
