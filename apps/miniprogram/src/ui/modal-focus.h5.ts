import { useEffect, useRef } from 'react';

const REACHABLE = 'button:not([disabled]), input, textarea, a[href], [tabindex="0"]';

/** Keeps the keyboard inside an open panel, closes it by Escape, and gives the focus back to where it came from. */
export function useModalFocus(panelId: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const panel = document.getElementById(panelId);
    const reachable = (): HTMLElement[] => Array.from(panel?.querySelectorAll<HTMLElement>(REACHABLE) ?? []);
    reachable()[0]?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') turnRound(event, reachable());
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      before?.focus();
    };
  }, [panelId]);
}

function turnRound(event: KeyboardEvent, reachable: HTMLElement[]): void {
  const [first, last] = [reachable[0], reachable[reachable.length - 1]];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
