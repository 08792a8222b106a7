import { useEffect, useRef, useState } from 'react';
import { listen } from '@/platform/dictation';
import type { Dictation, DictationFault, SpokenLanguage } from '@/platform/dictation-types';

interface Dictating {
  /** What was understood so far; null while nobody speaks. */
  readonly words: string | null;
  readonly begin: (language: SpokenLanguage) => void;
  readonly end: () => void;
}

/** Speech that becomes text. What was understood before it broke off is not lost. */
export function useDictation(onText: (text: string) => void, onFault: (fault: DictationFault) => void): Dictating {
  const [words, setWords] = useState<string | null>(null);
  const running = useRef<Dictation | null>(null);
  const told = useRef({ onText, onFault });
  told.current = { onText, onFault };

  const begin = (language: SpokenLanguage): void => {
    if (running.current !== null) return;
    let soFar = '';
    const finish = (text: string): void => {
      running.current = null;
      setWords(null);
      if (text.trim() !== '') told.current.onText(text.trim());
    };
    setWords('');
    running.current = listen(language, {
      words: (text) => {
        soFar = text;
        setWords(text);
      },
      ended: finish,
      failed: (fault) => {
        finish(soFar);
        told.current.onFault(fault);
      },
    });
  };
  const end = (): void => running.current?.stop();
  // Whoever leaves the page has stopped speaking.
  useEffect(() => () => running.current?.stop(), []);
  return { words, begin, end };
}
