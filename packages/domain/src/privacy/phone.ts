/** What can be a number to call: digits, grouped by spaces or dashes as people write them, with a country before it or not. */
export const PHONE = /^\+?[0-9][0-9 -]{6,18}$/;

/** Whether a number that was typed can hardly be one. An empty one is fine: nobody has to leave a number. */
export function phoneLooksWrong(typed: string): boolean {
  const plain = typed.trim();
  return plain !== '' && !PHONE.test(plain);
}
