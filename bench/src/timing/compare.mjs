/** A pair is told apart where one of both is the slower one so much more often than by chance, */
const MOST_OFTEN = 0.65;
/** and by a share of what the answer takes that somebody could find in it. */
const LEAST_SHARE = 0.08;

/**
 * How often one is the slower one of a pair decides, since a machine that is busy makes both slower, and neither more often: noise hides a difference, and never makes one.
 * By how much is told at the lower quartile, where the least of the noise is.
 * @param {readonly (readonly [number, number])[]} times milliseconds of both calls of each pair
 */
export function compare(times) {
  const slower = times.reduce((sum, [one, other]) => sum + (one > other ? 1 : one === other ? 0.5 : 0), 0) / times.length;
  const [one, other] = [0, 1].map((which) => quantile(times.map((pair) => pair[which]), 0.25));
  const share = (one - other) / Math.max(one, other);
  const toldApart = Math.max(slower, 1 - slower) > MOST_OFTEN && Math.abs(share) > LEAST_SHARE;
  return { slower, one, other, share, toldApart };
}

function quantile(values, at) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * at)];
}
