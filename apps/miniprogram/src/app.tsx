import { useEffect, type PropsWithChildren } from 'react';
import { keepSending, sendWaiting } from '@/features/report/outgoing-box';
import { useSettings } from '@/platform/settings';
import { markLanguage } from '@/platform/document';
import { useShown } from '@/platform/navigation';
import { watchNetwork } from '@/platform/network';
import { noteSignOnReturn } from '@/platform/sign-on';
import { warmUpPages } from './warm-up';
// What every page is made of comes with the first answer of the server, not after it.
import '@/ui';
import '@yige/tokens/tokens.css';
import './app.scss';

noteSignOnReturn();

export default function App({ children }: PropsWithChildren) {
  const { language } = useSettings();
  useEffect(() => {
    watchNetwork();
    keepSending();
    warmUpPages();
  }, []);
  useShown(sendWaiting);
  useEffect(() => markLanguage(language), [language]);
  return children;
}
