import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@yige/domain';

const reading = new AsyncLocalStorage<Language>();

/** Does something for somebody; what is read meanwhile is told in their language. */
export const readIn = (language: Language, work: () => void): void => reading.run(language, work);

/** Who reads what is being made now. In the background nobody does: what is made there is kept or sent in Simplified Chinese. */
export const languageOfReader = (): Language => reading.getStore() ?? 'zh-CN';
