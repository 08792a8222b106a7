/** Whether a number that was typed can hardly be one. An empty one is fine: nobody has to leave a number. */
export function phoneLooksWrong(typed: string): boolean {
  const plain = typed.trim();
  return plain !== '' && !/^\+?[0-9][0-9 -]{6,18}$/.test(plain);
}
