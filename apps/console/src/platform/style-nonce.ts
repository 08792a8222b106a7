/**
 * The page's policy lets in no style but those with the nonce of the answer that brought it. The component library hands it on to its
 * themes, but not to what locks scrolling behind a dialog or measures a scrollbar: so every style that a script of ours makes bears it.
 * What is written into the page as text bears none, and stays out.
 */
export function letOwnStylesIn(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const page = document as unknown as Maker;
  const create = page.createElement.bind(document);
  page.createElement = (name, options) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}

interface Maker {
  createElement: (name: string, options?: ElementCreationOptions) => HTMLElement;
}
