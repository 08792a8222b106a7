import { useTranslation } from 'react-i18next';

/** How parties are called: 甲, 乙 or A, B, by their place among them. */
export function useLetters() {
  const { t } = useTranslation('mediation');
  const at = (index: number): string => t('letters').charAt(index);
  return { at, of: (letter: string): string => at(letter.charCodeAt(0) - 'A'.charCodeAt(0)) };
}
