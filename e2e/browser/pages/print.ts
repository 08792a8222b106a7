import type { Page } from 'playwright-core';

/** What large print and thumbs do not get on a page, a line each. */
export function printFaults(page: Page, least: { readonly factor: number; readonly target: number }): Promise<string[]> {
  return page.evaluate(({ factor, target }) => {
    const shown = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.closest('[aria-hidden=true]') === null;
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
    const screens = [...document.querySelectorAll('.screen')];
    const ownWords = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const texts = screens.flatMap((screen) => [...screen.querySelectorAll('*')]).filter((element) => (ownWords(element) || element.matches('input, textarea')) && shown(element));
    const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    const small = [...document.querySelectorAll('button, a[href], input, textarea, [role=button], [role=tab], [role=radio], [role=checkbox], [role=switch]')]
      .filter((element) => shown(element) && !element.matches('.day-input__calendar'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < target - 0.01 || box.height < target - 0.01))
      .map(({ element, box }) => `${nameOf(element)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
    const sideways = document.documentElement.scrollWidth > innerWidth ? [`the page is ${String(document.documentElement.scrollWidth)} wide on a screen of ${String(innerWidth)}`] : [];
    // The same elements without the mark: nothing else differs, and no clock goes on in between.
    const large = texts.map(sizeOf);
    screens.forEach((screen) => screen.classList.remove('large-print'));
    const grown = texts.flatMap((element, index) => {
      const ratio = large[index]! / sizeOf(element);
      return ratio < factor ? [`${nameOf(element)} grows only ${ratio.toFixed(3)}×`] : [];
    });
    screens.forEach((screen) => screen.classList.add('large-print'));
    if (texts.length === 0) grown.push('the page shows no text');
    return [...new Set([...grown, ...small, ...sideways])];
  }, least);
}
