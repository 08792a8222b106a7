/** What a sheet says beside the names of its place. */
export interface SheetTexts {
  readonly product: string;
  /** One sentence in two lines. */
  readonly headline: readonly [string, string];
  readonly scan: string;
  readonly mini: string;
  readonly steps: readonly [Step, Step, Step];
  readonly danger: string;
  readonly calls: readonly (readonly [number: string, what: string])[];
  /** Before the address that may be typed. */
  readonly byHand: string;
}

export interface Step {
  readonly title: string;
  readonly detail: string;
}
