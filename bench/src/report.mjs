/** Goals of throughput as a share of the floor: what must be reached, and what is aimed for. The floor of `town over a year` counts the rows. */
const GOALS = {
  submit: [0.5, 0.7], command: [0.45, 0.65], 'read one': [0.55, 0.75], 'newest of a grid': [0.6, 0.75], 'worklist page 1': [0.6, 0.75], 'worklist page 500': [0.6, 0.75],
  'town over a year': [100],
};

/** The measurements as lines for a person. @param results rows with `work`, `connections`, `ours`, `floor` or null, `ratio` */
export function asTable({ results, database, size, windows, windowSeconds, memoryMiB }) {
  const head = ['work', 'connections', 'calls/s', 'p50 ms', 'p99 ms', 'floor/s', 'p50 ms', 'p99 ms', 'of the floor', 'must', 'statements'];
  const rows = results.map(({ work, connections, ours, floor, ratio, statements }) => [
    work, String(connections), ...figures(ours), ...(floor ? figures(floor) : ['–', '–', '–']), ratio === null ? '–' : ratioText({ ratio }),
    GOALS[work] && floor ? percent(GOALS[work][0]) : '–', statements === null ? '–' : String(statements),
  ]);
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n].length)));
  const line = (cells) => cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join('  ');
  return [
    `${database}, ${size.toLocaleString('en')} requests, median of ${windows} windows of ${windowSeconds} s`,
    line(head), ...rows.map(line),
    `resident memory of the service: ${memoryMiB.map(({ when, value }) => `${value} MiB ${when}`).join(', ')}`,
    ...results.filter(({ ours }) => ours.failures > 0).map(({ work, connections, ours }) => `! ${work} at ${connections}: ${ours.failures} refused, first: ${ours.firstFailure}`),
  ].join('\n');
}

const figures = ({ perSecond, p50, p99 }) => [perSecond.toFixed(perSecond < 100 ? 1 : 0), p50.toFixed(2), p99.toFixed(2)];
const percent = (share) => (share >= 2 ? `${share < 10 ? share.toFixed(1) : Math.round(share)} ×` : `${Math.round(share * 100)} %`);

/** A share of the floor, or how many times its speed. */
export const ratioText = ({ ratio }) => percent(ratio);
