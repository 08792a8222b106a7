import jsqr from 'jsqr';

// CommonJS that exports the reader itself, while its types speak of a module with a default.
const decode = jsqr as unknown as typeof jsqr.default;

/** What a code in a picture says (RGBA, row by row); null when none is found. */
export const readCode = (pixels: Uint8ClampedArray, width: number, height: number): string | null => decode(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
