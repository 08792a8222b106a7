import { useTexts } from '@/i18n';
import { settings, useSettings } from '@/platform/settings';
import { Button, Screen, Words } from '@/ui';
import { FilledElements } from './filled-elements';
import { PressedElements } from './pressed-elements';
import { ReadElements } from './read-elements';
import { galleryTexts } from './texts';

/** Every element in every state, for those who build: docs/design.md says why each is as it is. */
export function GalleryPage() {
  const say = useTexts(galleryTexts);
  const { largePrint } = useSettings();
  return (
    <Screen title={say('title')} entrance bottom={<Button icon="text-size" onClick={() => settings.set((present) => ({ ...present, largePrint: !largePrint }))}>{say('print')}</Button>}>
      <Words className="soft">{say('about')}</Words>
      <ReadElements />
      <PressedElements />
      <FilledElements />
    </Screen>
  );
}
