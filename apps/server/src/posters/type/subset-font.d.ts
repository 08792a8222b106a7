declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    /** A number pins an axis of a variable font. */
    readonly variationAxes?: Readonly<Record<string, number>>;
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
  }

  /** The characters of `text` alone, as a font of its own. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
