import { useCallback, useState } from 'react';

const FIRST_WIDTH = 720;

/** The width that a drawing has on the screen: one unit of it is one pixel, so that words keep their size. */
export function useWidth() {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const frame = useCallback((element: SVGSVGElement | null) => {
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => entry !== undefined && entry.contentRect.width > 0 && setWidth(Math.round(entry.contentRect.width)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, width] as const;
}
