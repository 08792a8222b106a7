import { Component, type ReactNode } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { PAGES, restartAt } from '@/platform/navigation';
import { Button } from './button';
import { EmptyState } from './empty-state';

/** Keeps a fault in one page from leaving a white screen: the way home stays, and what was written is kept as always. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <WentWrong /> : this.props.children;
  }
}

function WentWrong() {
  const say = useCommonTexts();
  return (
    <EmptyState drawing="went-wrong" title={say('error.server')} next={say('error.server.next')} role="alert">
      <Button tone="quiet" icon="home" onClick={() => restartAt(PAGES.home)}>{say('home')}</Button>
    </EmptyState>
  );
}
