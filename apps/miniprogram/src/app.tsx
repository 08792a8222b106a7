import { useEffect, type PropsWithChildren } from 'react';
import { watchNetwork } from '@/platform/network';
import '@yige/tokens/tokens.css';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useEffect(watchNetwork, []);
  return children;
}
