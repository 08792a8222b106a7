import { useEffect, useRef } from 'react';

const REACHABLE = 'button:not([disabled]), input, textarea, a[href], [tabindex="0"]';

/** What is said while a panel is open is heard all the same. */
const SPEAKING = '[aria-live], [role="status"], [role="alert"]';

/** Keeps the keyboard inside an open panel, closes it by Escape, and gives the focus back to where it came from. The page beneath is out of reach meanwhile. */
export function useModalFocus(panelId: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const panel = document.getElementById(panelId);
    const reachable = (): HTMLElement[] => Array.from(panel?.querySelectorAll<HTMLElement>(REACHABLE) ?? []);
    const uncover = panel === null ? () => undefined : coverBeneath(panel);
    reachable()[0]?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') turnRound(event, reachable());
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      uncover();
      before?.focus();
    };
  }, [panelId]);
}

/** Pages of the stack that are not shown are left alone: a panel stays open in them. */
function coverBeneath(panel: HTMLElement): () => void {
  const covered: HTMLElement[] = [];
  for (let inner = panel; inner.parentElement !== null && !inner.matches('.taro_page, body'); inner = inner.parentElement) {
    const beside = Array.from(inner.parentElement.children).filter((one): one is HTMLElement => one instanceof HTMLElement && one !== inner);
    covered.push(...beside.filter((one) => !one.inert && !one.matches(`.sheet__ground, ${SPEAKING}`)));
  }
  covered.forEach((one) => { one.inert = true; });
  return () => covered.forEach((one) => { one.inert = false; });
}

function turnRound(event: KeyboardEvent, reachable: HTMLElement[]): void {
  const [first, last] = [reachable[0], reachable[reachable.length - 1]];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
