import type sharp from 'sharp';

let loaded: Promise<typeof sharp> | null = null;

/** The library that draws pictures. It comes with the first of them: a process that draws none has nine megabytes more for those who wait. */
export const drawing = (): Promise<typeof sharp> => (loaded ??= load());

async function load(): Promise<typeof sharp> {
  const { default: library } = await import('sharp');
  // What was read once is not read again, and a picture is drawn by one thread: others serve those who wait.
  library.cache(false);
  library.concurrency(1);
  return library;
}
