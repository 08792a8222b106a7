/** Our own drawings. Colours come from the style sheet, so that they follow light, dark and print. */

const icon = (paths: string): string => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const ICONS = {
  report: icon('<path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-6.5L8 20.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z"/><path d="M8 9.25h8M8 12.75h5"/>'),
  track: icon('<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.25 4.25"/>'),
  serve: icon('<circle cx="9" cy="8" r="3.25"/><path d="M3.5 19.5c.4-3.4 2.6-5.25 5.5-5.25s5.1 1.85 5.5 5.25"/><path d="M15.5 5.25a3.25 3.25 0 0 1 0 5.5M17.5 14.75c1.7.8 2.75 2.4 3 4.75"/>'),
  desk: icon('<rect x="3.5" y="4.5" width="17" height="11.5" rx="1.5"/><path d="M9 20h6M12 16v4M7 8.5h6M7 12h10"/>'),
  phone: icon('<path d="M6 3.75h2.6l1.4 4-1.9 1.5a11.5 11.5 0 0 0 6.65 6.65l1.5-1.9 4 1.4V18a2.25 2.25 0 0 1-2.4 2.25C10.4 19.7 4.3 13.6 3.75 6.15A2.25 2.25 0 0 1 6 3.75Z"/>'),
  go: icon('<path d="m9.5 6 6 6-6 6"/>'),
} as const;

/** Four cells, one of them lit: the mark. */
export const MARK =
  '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path class="mark-frame" d="M12 3v18M3 12h18"/><rect class="mark-frame" x="2.9" y="2.9" width="18.2" height="18.2" rx="4.4"/><rect class="mark-cell" x="12" y="3" width="9" height="9" rx="1.6"/></svg>';

/** The mark for a browser's tab, where no style sheet reaches. */
export const TAB_MARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#8A867D" stroke-width="1.75"><path d="M12 3v18M3 12h18"/><rect x="2.9" y="2.9" width="18.2" height="18.2" rx="4.4"/><rect x="12" y="3" width="9" height="9" rx="1.6" fill="#B93A2B" stroke="none"/></svg>',
)}`;

const WINDOW = { width: 20, height: 22, across: 34, down: 38 } as const;
const LIT = { storey: 1, column: 2 } as const;

/** Two houses at dusk; behind one window somebody is up. */
export const HOUSES = `<svg class="houses" viewBox="0 0 320 200" aria-hidden="true">
<path class="outline" d="M24 192V54l66-30 66 30v138M156 192V88h136v104M8 192h308M74 192v-26h32v26M208 192v-26h30v26"/>
${windows(44, 66, 3, 2)}${windows(174, 108, 3, 1)}
<path class="outline" d="M303 192c-1-12-1-20 0-28M303 172c-8-2-10-8-9-16 8 0 10 7 9 16ZM303 164c7-2 9-8 8-15-8 1-9 7-8 15Z"/>
</svg>`;

function windows(left: number, top: number, columns: number, storeys: number): string {
  const cells = Array.from({ length: storeys }, (_, storey) => Array.from({ length: columns }, (_cell, column) => ({ storey, column }))).flat();
  return cells
    .map(({ storey, column }) => {
      const lit = storeys > 1 && storey === LIT.storey && column === LIT.column;
      const at = `x="${left + column * WINDOW.across}" y="${top + storey * WINDOW.down}" width="${WINDOW.width}" height="${WINDOW.height}" rx="3"`;
      return `<rect class="${lit ? 'lit' : 'outline'}" ${at}/>`;
    })
    .join('');
}
