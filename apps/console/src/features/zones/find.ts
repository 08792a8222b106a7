const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether what was typed is a part of a text; width and capitals make no difference. */
export const found = (text: string, words: string): boolean => plain(text).includes(plain(words.trim()));
