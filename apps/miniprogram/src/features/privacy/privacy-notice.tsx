import { CONSENT_VERSION } from '@yige/domain';
import { useState } from 'react';
import { useInstallation } from '@/features/home/use-installation';
import { Box, Button, Heading, Sheet, Words } from '@/ui';
import './privacy-notice.scss';
import { usePrivacyTexts } from './texts';

/** What the law wants people to know before they leave their data (PIPL 17), one tap away from where they leave it. */
export function PrivacyNotice() {
  const say = usePrivacyTexts();
  const [open, setOpen] = useState(false);
  return (
    <Box className="privacy-notice">
      <Button tone="plain" wide={false} onClick={() => setOpen(true)}>{say('open')}</Button>
      {open ? <NoticeSheet onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}

function NoticeSheet({ onClose }: { onClose: () => void }) {
  const say = usePrivacyTexts();
  const installation = useInstallation();
  const contact = installation?.privacyContact ?? null;
  return (
    <Sheet open title={say('title')} onClose={onClose}>
      <Box className="stack">
        {installation === null ? null : <Part title={say('who')} words={[say('who.words', { name: installation.name }), ...(contact === null ? [] : [say('who.contact', { contact })])]} />}
        <Part title={say('what')} words={[say('what.words')]} />
        <Part title={say('why')} words={[say('why.words')]} />
        <Part title={say('see')} words={[say('see.words')]} />
        {installation === null ? null : <Part title={say('long')} words={[say('long.words', { count: installation.keepIdentityDays })]} />}
        <Part title={say('rights')} words={[say('rights.words')]} />
        <Words className="faint">{say('version', { version: CONSENT_VERSION })}</Words>
      </Box>
    </Sheet>
  );
}

function Part({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <Box className="stack stack--tight">
      <Heading level={3}>{title}</Heading>
      {words.map((line) => <Words key={line} className="block">{line}</Words>)}
    </Box>
  );
}
