import type { ReactNode } from 'react';
import type { Me } from '@/contract';
import { useTexts } from '@/i18n';
import { PAGES, replace } from '@/platform/navigation';
import { useSession } from '@/platform/session';
import { Button, EmptyState, Screen } from '@/ui';
import { shellTexts } from './texts';

/** Shows `children` to whoever is signed in; a session that ended asks for a new one instead of jumping away. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const say = useTexts(shellTexts);
  const session = useSession<Me>();
  if (session !== null) return <>{children(session.me)}</>;
  return (
    <Screen title={say('title.me')}>
      <EmptyState drawing="not-found" title={say('signedOut.title')} next={say('signedOut.next')}>
        <Button onClick={() => replace(PAGES.signIn)}>{say('signedOut.go')}</Button>
      </EmptyState>
    </Screen>
  );
}
