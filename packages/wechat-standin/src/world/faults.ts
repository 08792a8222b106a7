/** What goes wrong with the next calls of one path. */
export interface Fault {
  /** A path, or the beginning of several with a star: `/cgi-bin/*`. */
  readonly path: string;
  /** Calls that it still strikes; Infinity until it is taken away. */
  times: number;
  /** Comes so much later, and then as it is said below, or as it should. A caller who hangs up meanwhile has done nothing, unless it is after the effect. */
  readonly delayMs: number;
  /** The call takes effect before its answer goes wrong, so that nobody knows whether it did. */
  readonly afterEffect: boolean;
  readonly harm: Harm;
}

export type Harm =
  | { readonly kind: 'none' }
  /** A refusal of the platform. */
  | { readonly kind: 'errcode'; readonly errcode: number }
  /** A status of HTTP, with a page of HTML as a gateway sends it. */
  | { readonly kind: 'status'; readonly status: number }
  /** 200 with half of an answer in JSON. */
  | { readonly kind: 'malformed' }
  /** The connection is cut. */
  | { readonly kind: 'drop' }
  /** One byte each so many milliseconds. */
  | { readonly kind: 'trickle'; readonly everyMs: number };

/** Faults on demand (wechat.md §12). */
export class Faults {
  private all: Fault[] = [];
  private met = 0;

  /** Calls that met a fault as they came in, also those whose answer is still held back. */
  get struck(): number {
    return this.met;
  }

  add(fault: Fault): void {
    this.all.push(fault);
  }

  clear(): void {
    this.all = [];
  }

  /** The oldest that strikes this call; it is used up by one. */
  strike(path: string): Fault | undefined {
    const fault = this.all.find(({ path: at }) => (at.endsWith('*') ? path.startsWith(at.slice(0, -1)) : path === at));
    if (fault === undefined) return undefined;
    this.met++;
    if (--fault.times <= 0) this.all = this.all.filter((one) => one !== fault);
    return fault;
  }
}
