import type { ReactNode } from 'react';

/** Line drawings for places where there is nothing to show. */
export type DrawingName = 'done' | 'search' | 'broken' | 'door' | 'bell';

const DRAWINGS: Record<DrawingName, ReactNode> = {
  done: (
    <>
      <path d="M20 78h100M32 78V40l38-18 38 18v38" />
      <path d="M58 78V56h24v22M44 50h8M88 50h8" />
      <path d="m62 38 6 6 12-12" stroke="var(--yg-jade)" />
    </>
  ),
  search: (
    <>
      <rect x="24" y="22" width="64" height="56" rx="6" />
      <path d="M36 36h40M36 48h26M36 60h18" />
      <circle cx="92" cy="60" r="15" />
      <path d="m103 71 13 12" />
    </>
  ),
  broken: (
    <>
      <path d="M18 62h30M92 62h30" />
      <path d="M48 52v20h10a10 10 0 0 0 0-20H48ZM92 52v20H82a10 10 0 0 1 0-20h10Z" />
      <path d="m66 44-4-10M74 44l4-10M70 42V30" stroke="var(--yg-vermilion)" />
    </>
  ),
  door: (
    <>
      <path d="M40 82V22h60v60M28 82h84" />
      <path d="M56 82V36h28v46M78 60h1" />
      <rect x="61" y="42" width="8" height="8" stroke="var(--yg-vermilion)" />
    </>
  ),
  bell: (
    <>
      <path d="M46 68V52a24 24 0 0 1 48 0v16l6 8H40l6-8ZM64 82a6 6 0 0 0 12 0" />
      <path d="M70 28v-6" />
    </>
  ),
};

export function Drawing({ name }: { readonly name: DrawingName }) {
  return (
    <svg width="140" height="100" viewBox="0 0 140 100" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}

/** The brand's mark: a field of four cells, and one of them is yours. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <rect x="2.9" y="2.9" width="18.2" height="18.2" rx="4.4" />
      <path d="M12 3v18M3 12h18" />
      <path d="M12 3.4h5a3.6 3.6 0 0 1 3.6 3.6v5H12Z" fill="var(--yg-vermilion)" stroke="var(--yg-vermilion)" />
    </svg>
  );
}
