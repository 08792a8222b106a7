import type { Me } from '@/contract';
import { beginReport } from '@/features/report/begin-report';
import { PrivacyNotice } from '@/features/privacy/privacy-notice';
import { ResidentSettings } from '@/features/wechat/resident-settings';
import { open, PAGES } from '@/platform/navigation';
import { useResident } from '@/platform/resident';
import { useSession } from '@/platform/session';
import { LANGUAGES, settings, useSettings } from '@/platform/settings';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, ChoiceChip, Heading, LinkRow, notify, Screen, SwitchRow, Words } from '@/ui';
import { HowToldCard } from './how-told-card';
import { signOut } from './sign-out';
import { useHomeTexts } from './texts';
import { useInstallation } from './use-installation';

/** Language, print, and the door for those who serve. */
export function SettingsPage() {
  const say = useHomeTexts();
  const { language, largePrint } = useSettings();
  const installation = useInstallation();
  const signedIn = useSession<Me>() !== null;
  const isResident = useResident() !== null;
  return (
    <Screen title={say('settings.title')}>
      <Card>
        <Box className="stack">
          <Heading level={2}>{say('settings.language')}</Heading>
          <Box className="row" role="radiogroup" label={say('settings.language')}>
            {LANGUAGES.map((one) => (
              <ChoiceChip key={one} chosen={one === language} onClick={() => settings.set((now) => ({ ...now, language: one }))}>{say(`language.${one}`)}</ChoiceChip>
            ))}
          </Box>
          <SwitchRow
            label={say('settings.largePrint')}
            hint={say('settings.largePrint.hint')}
            on={largePrint}
            onChange={(on) => settings.set((now) => ({ ...now, largePrint: on }))}
          />
        </Box>
      </Card>
      <Card>
        <Heading level={2}>{say('settings.account')}</Heading>
        <Account />
      </Card>
      <Card>
        <LinkRow icon="home" label={say('settings.home')} hint={say('settings.home.hint')} onClick={() => open(PAGES.household)} />
        <LinkRow icon="message" label={say('settings.feedback')} hint={say('settings.feedback.hint')} onClick={() => beginReport('suggestion')} />
      </Card>
      <ResidentSettings />
      {signedIn || isResident ? <HowToldCard /> : null}
      <Card>
        <Heading level={2}>{say('settings.privacy')}</Heading>
        <Words className="soft block">{say('settings.privacy.words')}</Words>
        <PrivacyNotice />
      </Card>
      {installation === null ? null : <Words className="faint">{say('settings.version', { version: installation.version })}</Words>}
    </Screen>
  );
}

function Account() {
  const say = useHomeTexts();
  const present = useSession<Me>();
  const { run, busy } = useAction(() => undefined);
  if (present === null) return <LinkRow icon="door" label={say('settings.signIn')} hint={say('settings.signIn.hint')} onClick={() => open(PAGES.signIn)} />;
  const leave = async (): Promise<void> => {
    if ((await run(signOut)) === false) notify(say('settings.signedOut'));
  };
  return (
    <Box className="stack stack--tight">
      <Words className="soft block">{say('settings.signedIn', { name: present.me.person.name })}</Words>
      <Button tone="quiet" icon="logout" busy={busy} onClick={() => void leave()}>{say('settings.signOut')}</Button>
    </Box>
  );
}
