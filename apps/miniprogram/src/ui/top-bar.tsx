export const HAS_TOP_BAR = false;

/** The mini-program has the platform's own bar above the page. */
export function TopBar(_props: { title: string; entrance: boolean }) {
  return null;
}
