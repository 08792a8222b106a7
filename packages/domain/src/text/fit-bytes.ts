const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Length in UTF-8, as services outside count it; a Chinese character has three. */
export const utf8Length = bytesOf;

/**
 * A text of lines that has at most so many bytes of UTF-8: whole lines from its beginning, and in place of the rest one line that says so. A first line
 * that is too long by itself is cut within, at a whole character.
 */
export function fittedToBytes(text: string, mostBytes: number, rest: (lines: number) => string): string {
  if (bytesOf(text) <= mostBytes) return text;
  const lines = text.split('\n');
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const shorter = [...lines.slice(0, kept), rest(lines.length - kept)].join('\n');
    if (bytesOf(shorter) <= mostBytes) return shorter;
  }
  let cut = '';
  for (const character of lines[0] ?? '') {
    if (bytesOf(cut) + bytesOf(character) + bytesOf('…') > mostBytes) break;
    cut += character;
  }
  return bytesOf('…') <= mostBytes ? `${cut}…` : '';
}
