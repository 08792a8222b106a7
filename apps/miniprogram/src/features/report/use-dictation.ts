import { useEffect, useRef, useState } from 'react';
import { listen } from '@/platform/dictation';
import type { Dictation, DictationFault, SpokenLanguage } from '@/platform/dictation-types';
import { useStore } from '@/platform/store';
import { changeDraft, draft } from './draft';

interface Dictating {
  readonly listening: boolean;
  readonly begin: (language: SpokenLanguage) => void;
  readonly end: () => void;
}

/** What is said is written into the draft while it is said, behind what stands there: a request that is sent in the midst of it has what was understood so far. Whoever types takes over. */
export function useDictation(onFault: (fault: DictationFault) => void): Dictating {
  const { text } = useStore(draft);
  const [listening, setListening] = useState(false);
  const running = useRef<Dictation | null>(null);
  const written = useRef('');

  // It is over when its last words have come, not before.
  const end = (): void => {
    running.current?.stop();
    running.current = null;
  };
  const begin = (language: SpokenLanguage): void => {
    const before = draft.get().text.trimEnd();
    written.current = draft.get().text;
    const write = (words: string): void => {
      if (words === '' || draft.get().text !== written.current) return;
      written.current = before === '' ? words : `${before}\n${words}`;
      changeDraft({ text: written.current });
    };
    const finish = (): void => {
      running.current = null;
      setListening(false);
    };
    setListening(true);
    running.current = listen(language, {
      words: write,
      ended: (words) => {
        write(words);
        finish();
      },
      failed: (fault) => {
        finish();
        onFault(fault);
      },
    });
  };
  useEffect(() => {
    if (listening && text !== written.current) end();
  }, [listening, text]);
  // Whoever leaves the page has stopped speaking.
  useEffect(() => () => running.current?.stop(), []);
  return { listening, begin, end };
}
