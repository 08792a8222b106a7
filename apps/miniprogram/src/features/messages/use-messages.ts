import { useCallback, useEffect, useState } from 'react';
import type { TapPurpose } from '@/contract';
import { api } from '@/platform/api';
import { askInTap, CAN_ASK, type MessageAnswers } from '@/platform/ask-messages';

export type Asked = 'accepted' | 'refused' | 'off' | 'unasked';

export interface MessageQuestion {
  /** There is something to be asked for. */
  readonly isOpen: boolean;
  /** To be called first thing in a tap. */
  readonly ask: () => void;
  /** What came of it; null before. */
  readonly asked: Asked | null;
}

/** What may be asked for in a tap of this kind: loaded before, since WeChat asks only at the very beginning of a tap. Whoever refused of late is not asked. `null`: nothing is. */
export function useMessages(tap: TapPurpose | null): MessageQuestion {
  const [templates, setTemplates] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (!CAN_ASK || tap === null) return;
    // Nothing is asked of a visitor, or while the server is away.
    void api.call('get', '/api/subscriptions', { query: { tap } }).then(({ items }) => setTemplates(items.map(({ templateId }) => templateId)), () => undefined);
  }, [tap]);

  const ask = useCallback(() => {
    if (templates.length === 0) return;
    void askInTap(templates).then((answers) => {
      setAsked(outcomeOf(answers));
      if (typeof answers === 'string' || answers.length === 0) return;
      setTemplates([]);
      // WeChat tells the server as well; what is lost here is found there.
      void api.call('post', '/api/subscriptions/answers', { body: { answers: [...answers] } }).catch(() => undefined);
    });
  }, [templates]);
  return { isOpen: templates.length > 0, ask, asked };
}

function outcomeOf(answers: MessageAnswers): Asked {
  if (typeof answers === 'string') return answers;
  return answers.some(({ accepted }) => accepted) ? 'accepted' : 'refused';
}
