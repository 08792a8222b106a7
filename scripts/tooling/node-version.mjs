/**
 * The oldest Node on which everything here runs (docs/adr/0005-node-range.md). Written in old syntax on purpose: an old Node has to get
 * as far as the sentence below instead of a syntax error.
 */
const OLDEST = [20, 19];

/** Ends the process with a plain sentence when this Node is too old. */
export function requireNode(version = process.versions.node) {
  const parts = version.split('.').map(Number);
  if (parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1])) return;
  console.error(
    'This is Node ' + version + ', and Yige needs Node ' + OLDEST.join('.') + ' or newer.\n' +
    'What to do: install a current Node from https://nodejs.org (or with your version manager) and run the command again.',
  );
  process.exit(1);
}
