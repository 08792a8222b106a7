/** Orders names as people count: 2栋 before 10栋, 302 before 1001. Written out because the script engine of older phones ignores such options of `Intl`. */
export function inNaturalOrder(one: string, other: string): number {
  const [left, right] = [pieces(one), pieces(other)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [a, b] = [left[at]!, right[at]!];
    if (a === b) continue;
    const difference = Number(a) - Number(b);
    if (Number.isNaN(difference)) return a < b ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function pieces(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? [];
}
