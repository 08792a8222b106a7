/**
 * Groups of what is the same, the largest first. Each has one in the middle that all others are the same as: a chain of neighbours, each a little different, makes no group.
 * What is in no group of `least` is left out.
 * @param same must not depend on the order
 */
export function clustersOf<T>(items: readonly T[], same: (one: T, other: T) => boolean, least: number): T[][] {
  const beside = items.map((): Set<number> => new Set());
  for (let one = 0; one < items.length; one += 1) {
    for (let other = one + 1; other < items.length; other += 1) {
      if (!same(items[one]!, items[other]!)) continue;
      beside[one]!.add(other);
      beside[other]!.add(one);
    }
  }
  const clusters: T[][] = [];
  for (;;) {
    const middle = beside.reduce((most, near, index) => (near.size > beside[most]!.size ? index : most), 0);
    const near = beside[middle];
    if (near === undefined || near.size + 1 < least) return clusters;
    const members = new Set([middle, ...near]);
    clusters.push(items.filter((_, index) => members.has(index)));
    for (const member of members) beside[member]!.clear();
    for (const others of beside) for (const member of members) others.delete(member);
  }
}
