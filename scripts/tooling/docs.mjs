import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESIGN_PAGE, designPage } from './design-page.mjs';
import { inRoot, ROOT } from './places.mjs';

export const STATES_PAGE = inRoot('docs/request-states.md');
export const PRIVACY_PAGE = inRoot('docs/privacy.md');
const MAP_BEGINS = '<!-- The data map: printed by `npm run docs` from apps/server/src/personal-data.ts -->';
const MAP_ENDS = '<!-- End of the data map -->';
const WORDS = [
  'REQUEST_STATUSES', 'REQUEST_KINDS', 'URGENCIES', 'CHANNELS', 'COMMANDS', 'LEG_OUTCOMES', 'RESOLUTIONS', 'CLOSE_RESULTS', 'SATISFACTIONS',
  'DISSATISFACTION_REASONS', 'ROLES', 'ORG_NODE_KINDS', 'MEDIATION_TRACKS', 'MEDIATION_STATUSES', 'MEDIATION_COMMANDS', 'TERM_STATES',
];

const domain = () => import(pathToFileURL(inRoot('packages/domain/dist/index.js')).href);

/** The page of all statuses and commands, as the table in the code has them. */
export async function statesPage() {
  const { COMMANDS, END_STATUSES, REQUEST_STATUSES, targetsOf, TRANSITIONS } = await domain();
  const code = (words) => words.map((word) => `\`${word}\``).join(', ');
  const rows = COMMANDS.flatMap((command) =>
    TRANSITIONS[command].map((transition) => `| \`${command}\` | ${code(transition.from) || '—'} | ${code(targetsOf(transition))} | ${code(transition.by)} | ${code(transition.needs) || '—'} |`),
  );
  const moves = REQUEST_STATUSES.map((status) => {
    const legal = COMMANDS.filter((command) => TRANSITIONS[command].some(({ from }) => from.includes(status)));
    return `| \`${status}\` | ${END_STATUSES.includes(status) ? 'end' : 'open'} | ${code(legal)} |`;
  });
  return [
    '# The life of a request', '',
    'Printed from `packages/domain/src/requests/request-state.ts` by `npm run docs`; the check compares. What the words mean: [glossary](glossary.md).', '',
    '## By status', '', '| status | | commands that exist in it |', '| --- | --- | --- |', ...moves, '',
    '## By command', '', '| command | from | to | by | needs |', '| --- | --- | --- | --- | --- |', ...rows, '',
  ].join('\n');
}

/** The page on privacy with its map of the present columns. */
export async function privacyPage() {
  const { GROUNDS, MEASURED_ROWS, PERSONAL_DATA } = await import(pathToFileURL(inRoot('apps/server/dist/personal-data.js')).href);
  const columnsOf = (ground) =>
    Object.entries(PERSONAL_DATA).flatMap(([table, columns]) => {
      const named = Object.entries(columns).filter(([, why]) => why === ground).map(([column]) => column);
      return named.length === 0 ? [] : [`\`${table}\`: ${named.join(', ')}`];
    });
  const measuresOf = (ground) => (MEASURED_ROWS[ground] === undefined ? '' : `; numbers, flags and moments of ${MEASURED_ROWS[ground].map((table) => `\`${table}\``).join(', ')}`);
  const rows = Object.entries(GROUNDS).map(([name, { whose, purpose, basis, kept }]) => `| ${name} | ${whose} | ${purpose} | ${basis} | ${kept} | ${columnsOf(name).join('; ')}${measuresOf(name)} |`);
  const map = ['| ground | whose | what for | legal basis | kept | columns |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
  const page = fs.readFileSync(PRIVACY_PAGE, 'utf8');
  const [before, rest] = page.split(MAP_BEGINS);
  const [, after] = (rest ?? '').split(MAP_ENDS);
  if (after === undefined) throw new Error('docs/privacy.md has lost the marks between which its map is printed');
  return `${before}${MAP_BEGINS}\n\n${map}\n\n${MAP_ENDS}${after}`;
}

/** What is wrong with the documents: the printed page, the words of the glossary, links that lead nowhere. */
export async function documentFaults() {
  const printed = fs.existsSync(STATES_PAGE) ? fs.readFileSync(STATES_PAGE, 'utf8') : '';
  const outdated = printed === (await statesPage()) ? [] : ['docs/request-states.md is not what the code says: run `npm run docs`.'];
  const unmapped = fs.readFileSync(PRIVACY_PAGE, 'utf8') === (await privacyPage()) ? [] : ['docs/privacy.md is not what the code says: run `npm run docs`.'];
  const unfigured = fs.readFileSync(DESIGN_PAGE, 'utf8') === (await designPage()) ? [] : ['docs/design.md does not have the figures of packages/tokens: run `npm run docs`.'];
  return [...outdated, ...unmapped, ...unfigured, ...(await missingWords()), ...deadLinks()];
}

async function missingWords() {
  const glossary = fs.readFileSync(inRoot('docs/glossary.md'), 'utf8');
  const vocabulary = await domain();
  const words = WORDS.flatMap((list) => vocabulary[list]);
  return [...new Set(words)].filter((word) => !glossary.includes(`\`${word}\``)).map((word) => `docs/glossary.md lacks \`${word}\`.`);
}

function deadLinks() {
  const pages = [
    ...fs.readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    ...fs.readdirSync(inRoot('docs'), { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name)),
  ];
  return pages.flatMap((page) => {
    const links = fs.readFileSync(inRoot(page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    const isDead = (target) => !fs.existsSync(path.resolve(inRoot(path.dirname(page)), target));
    return [...links].map(([, target]) => target).filter(isDead).map((target) => `${page} leads to ${target}, which is not there.`);
  });
}
