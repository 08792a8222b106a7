import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Box, Card, ChoiceChip, Screen, Words } from '@/ui';
import { PropertyTasks } from './property-tasks';
import { propertyTexts } from './texts';

/** 请我们说明的: what people complain about the reader's own unit, as a summary that somebody has confirmed (domain.md 3.9). */
export function AskedScreen() {
  const say = useTexts(propertyTexts);
  const [over, setOver] = useState(false);
  return (
    <Screen staff title={say('side.title')}>
      <Card tone="river"><Words className="block">{say('side.about')}</Words></Card>
      <Box className="row" role="radiogroup" label={say('side.title')}>
        {([false, true] as const).map((one) => <ChoiceChip key={String(one)} chosen={over === one} onClick={() => setOver(one)}>{say(one ? 'side.over' : 'side.open')}</ChoiceChip>)}
      </Box>
      <PropertyTasks key={String(over)} of="side" over={over} active />
    </Screen>
  );
}
