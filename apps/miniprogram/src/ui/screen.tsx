import { useEffect, type ReactNode } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { setTitle } from '@/platform/navigation';
import { useOnline } from '@/platform/network';
import { useSettings } from '@/platform/settings';
import { Boundary } from './boundary';
import { Icon } from './icon';
import { Box, Words } from './native';
import { Notices } from './notices';
import { HAS_TOP_BAR, TopBar } from './top-bar';
import './card.scss';
import './screen.scss';

interface ScreenProps {
  readonly title: string;
  /** The next step: stays at the bottom in reach of the thumb. */
  readonly bottom?: ReactNode;
  /** Uses the width of a desk instead of one column. */
  readonly wide?: boolean;
  /** The entrance has nothing to go back to. */
  readonly entrance?: boolean;
  /** A page of those who serve: what they do is not kept for later when there is no network. */
  readonly staff?: boolean;
  /** Nothing that is done here waits for a network: it has to be done again. */
  readonly online?: boolean;
  readonly children: ReactNode;
}

/** The root of every page: title, large print, offline strip, notices, and the place of the main action. */
export function Screen({ title, bottom, wide = false, entrance = false, staff = false, online = false, children }: ScreenProps) {
  const { largePrint } = useSettings();
  useEffect(() => setTitle(title), [title]);
  return (
    <Box className={`screen${largePrint ? ' large-print' : ''}${wide && !largePrint ? ' screen--wide' : ''}${HAS_TOP_BAR ? ' screen--barred' : ''}`}>
      <TopBar title={title} entrance={entrance} />
      <OfflineStrip say={online ? 'offline.strip.online' : staff ? 'offline.strip.staff' : 'offline.strip'} />
      <Box className="screen__content" role="main">
        <Boundary>{children}</Boundary>
      </Box>
      {bottom === undefined ? null : <Box className="screen__bottom">{bottom}</Box>}
      <Notices />
    </Box>
  );
}

function OfflineStrip({ say: words }: { say: 'offline.strip' | 'offline.strip.staff' | 'offline.strip.online' }) {
  const say = useCommonTexts();
  const online = useOnline();
  if (online) return null;
  return (
    <Box className="offline-strip" role="status">
      <Icon name="wifi-off" />
      <Words>{say(words)}</Words>
    </Box>
  );
}
