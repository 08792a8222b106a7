import type { Me } from '@/contract';
import { draft, hasWords } from '@/features/report/draft';
import { useWaiting } from '@/features/report/outgoing-box';
import { staffHome } from '@/packages-staff/routes';
import { open, PAGES } from '@/platform/navigation';
import { useSession } from '@/platform/session';
import { settings, useSettings } from '@/platform/settings';
import { useStore } from '@/platform/store';
import { Box, Button, Chip, Icon, Press, Screen, Words, type IconName } from '@/ui';
import './home.scss';
import { useHomeTexts } from './texts';
import { useInstallation } from './use-installation';

/** Three doors: say something, follow it, serve. */
export function HomePage() {
  const say = useHomeTexts();
  const installation = useInstallation();
  const session = useSession<Me>();
  const unfinished = hasWords(useStore(draft));
  const waiting = useWaiting().length;
  const serve = (): void => (session === null ? open(PAGES.signIn) : open(staffHome(session.me.home)));
  return (
    <Screen title={say('title')} entrance>
      <Box className="home__hello">
        <Box className="home__mark" hidden />
        <Words className="home__sentence">{say('hello')}</Words>
        {installation === null ? null : <Words className="soft block">{say('hello.where', { name: installation.name })}</Words>}
      </Box>
      <Door
        main
        icon="message"
        title={say('door.report')}
        hint={say('door.report.hint')}
        note={unfinished ? say('door.report.draft') : null}
        onClick={() => open(PAGES.report)}
      />
      <Door
        icon="search"
        title={say('door.track')}
        hint={say('door.track.hint')}
        note={waiting === 0 ? null : say('door.track.waiting', { count: waiting })}
        onClick={() => open(PAGES.track)}
      />
      <Door
        icon="hand"
        title={say('door.serve')}
        hint={session === null ? say('door.serve.hint') : say('door.serve.name', { name: session.me.person.name })}
        note={null}
        onClick={serve}
      />
      <PrintAndSettings />
      {installation?.trial ? <Words className="soft">{say('trial')}</Words> : null}
    </Screen>
  );
}

interface DoorProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly note: string | null;
  readonly main?: boolean;
  readonly onClick: () => void;
}

function Door({ icon, title, hint, note, main = false, onClick }: DoorProps) {
  return (
    <Press className={`door${main ? ' door--main' : ''}`} onClick={onClick}>
      <Words className="door__icon"><Icon name={icon} /></Words>
      <Words className="door__words">
        <Words className="door__title">{title}</Words>
        <Words className="door__hint">{hint}</Words>
        {note === null ? null : <Chip tone="amber">{note}</Chip>}
      </Words>
      <Icon name="chevron-right" />
    </Press>
  );
}

function PrintAndSettings() {
  const say = useHomeTexts();
  const { largePrint } = useSettings();
  return (
    <Box className="home__small">
      <Button tone="plain" wide={false} icon="text-size" onClick={() => settings.set((now) => ({ ...now, largePrint: !largePrint }))}>
        {say(largePrint ? 'largePrint.off' : 'largePrint.on')}
      </Button>
      <Button tone="plain" wide={false} icon="settings" onClick={() => open(PAGES.settings)}>{say('settings')}</Button>
    </Box>
  );
}
