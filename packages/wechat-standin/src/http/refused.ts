/** An endpoint refuses: a code of the platform, and its sentence where the usual one is not told. */
export class Refused extends Error {
  constructor(
    readonly errcode: number,
    readonly said?: string,
  ) {
    super(said ?? `refused with ${errcode}`);
  }
}
