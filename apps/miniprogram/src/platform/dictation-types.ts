/** Mandarin, Cantonese and English, as the plugin calls them. */
export const SPOKEN_LANGUAGES = ['zh_CN', 'zh_HK', 'en_US'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** Why nothing was heard: no right to the microphone, too many who speak at once, anything else. */
export type DictationFault = 'refused' | 'busy' | 'lost';

export interface Heard {
  /** What was understood so far, the whole of it. */
  words(text: string): void;
  /** What was understood in the end. */
  ended(text: string): void;
  failed(fault: DictationFault): void;
}

export interface Dictation {
  stop(): void;
}
