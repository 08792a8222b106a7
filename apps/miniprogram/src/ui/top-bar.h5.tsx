import { useCommonTexts } from '@/i18n/common';
import { canGoBack, goBack } from '@/platform/navigation';
import { Icon } from './icon';
import { Box, Heading, Press, Words } from './native';

export const HAS_TOP_BAR = true;

/** A browser shows no bar of its own: the way back, and the name of the page. */
export function TopBar({ title, entrance }: { title: string; entrance: boolean }) {
  const say = useCommonTexts();
  return (
    <Box className="top-bar">
      {entrance ? null : (
        <Press className="top-bar__back" onClick={goBack}>
          <Icon name="chevron-left" />
          <Words>{say(canGoBack() ? 'back' : 'home')}</Words>
        </Press>
      )}
      <Heading level={1} className="top-bar__title">{title}</Heading>
    </Box>
  );
}
