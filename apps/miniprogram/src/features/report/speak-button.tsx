import { useState } from 'react';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from '@/platform/dictation-types';
import { settings } from '@/platform/settings';
import { createKeptStore, useStore } from '@/platform/store';
import { Box, Button, ChoiceChip, notify, Sheet, Words } from '@/ui';
import { useReportTexts } from './texts';
import { useDictation } from './use-dictation';

/** Where nothing was chosen yet, whoever reads Traditional Chinese is from where Cantonese is spoken. */
const LIKELY = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_HK', en: 'en_US' } as const;

/** The language in which somebody speaks, which need not be the one that they read. */
const spoken = createKeptStore<{ readonly language: SpokenLanguage }>('spoken', { language: LIKELY[settings.get().language] });

/** 说给我听: what is said is written behind what stands there already. */
export function SpeakButton() {
  const say = useReportTexts();
  const { language } = useStore(spoken);
  const [choosing, setChoosing] = useState(false);
  const choose = (one: SpokenLanguage): void => {
    spoken.set({ language: one });
    setChoosing(false);
  };
  const { listening, begin, end } = useDictation((fault) => notify(say(`speak.${fault}`), 'problem'));
  if (listening) {
    return (
      <Box className="stack stack--tight">
        <Box role="status"><Words className="soft block">{say('speak.listening')}</Words></Box>
        <Button tone="quiet" icon="check" onClick={end}>{say('speak.end')}</Button>
      </Box>
    );
  }
  return (
    <Box className="row row--apart">
      <Button tone="quiet" wide={false} icon="mic" onClick={() => begin(language)}>{say('speak')}</Button>
      <Button tone="plain" wide={false} onClick={() => setChoosing(true)}>{say(`speak.${language}`)}</Button>
      <Sheet open={choosing} title={say('speak.language')} onClose={() => setChoosing(false)}>
        <Box className="row" role="radiogroup" label={say('speak.language')}>
          {SPOKEN_LANGUAGES.map((one) => <ChoiceChip key={one} chosen={one === language} onClick={() => choose(one)}>{say(`speak.${one}`)}</ChoiceChip>)}
        </Box>
        <Words className="soft block">{say('speak.who')}</Words>
      </Sheet>
    </Box>
  );
}
