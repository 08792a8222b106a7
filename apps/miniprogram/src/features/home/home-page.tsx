import type { Me } from '@/contract';
import { staffHome } from '@/packages-staff/routes';
import { open, PAGES } from '@/platform/navigation';
import { useSession } from '@/platform/session';
import { settings, useSettings } from '@/platform/settings';
import { Box, Button, Card, LinkRow, Screen, Words } from '@/ui';
import { FiveDoors } from './five-doors';
import { GridCard } from './grid-card';
import './home.scss';
import { useHomeTexts } from './texts';
import { useInstallation } from './use-installation';

/** One's own grid, five doors for residents, and one for those who serve. */
export function HomePage() {
  const say = useHomeTexts();
  const installation = useInstallation();
  return (
    <Screen title={say('title')} entrance>
      <Box className="home__hello">
        <Box className="home__mark" hidden />
        <Box>
          <Words className="home__sentence">{say('hello')}</Words>
          {installation === null ? null : <Words className="soft block">{say('hello.where', { name: installation.name })}</Words>}
        </Box>
      </Box>
      <GridCard />
      <FiveDoors />
      <Serve />
      <PrintAndSettings />
      {installation?.trial ? <Words className="soft">{say('trial')}</Words> : null}
    </Screen>
  );
}

function Serve() {
  const say = useHomeTexts();
  const session = useSession<Me>();
  const hint = session === null ? say('door.serve.hint') : say('door.serve.name', { name: session.me.person.name });
  return (
    <Card>
      <LinkRow icon="person" label={say('door.serve')} hint={hint} onClick={() => (session === null ? open(PAGES.signIn) : open(staffHome(session.me.home)))} />
    </Card>
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
