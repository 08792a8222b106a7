/** Closes a switch over a union: a new member that nobody handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled value: ${String(value)}`);
}
