import type { Me } from '@/contract';
import { PAGES } from '@/platform/navigation';

/** The page that a signed-in person begins with. */
export function staffHome(_home: Me['home']): string {
  return PAGES.home;
}
