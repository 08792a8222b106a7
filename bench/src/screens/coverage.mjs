import fs from 'node:fs';
import { RIGHTS } from '../../../apps/server/dist/access/rights.js';
import { inRoot } from '../../../scripts/tooling/places.mjs';
import { EXEMPT, SCREENS } from './list.mjs';

/** Lines of the table of rights by the method that the contract gives them; a line that is not in the contract has none. */
function methods() {
  const { paths } = JSON.parse(fs.readFileSync(inRoot('packages/api-client/openapi.json'), 'utf8'));
  const known = Object.values(paths).flatMap((path) => Object.entries(path).map(([method, { operationId }]) => [operationId.replace('_', 'Controller.'), method]));
  return new Map(known);
}

/**
 * Holds the list of screens against the table of rights, so that tomorrow's screen is explained as well.
 * @returns one line for each route that reads and that neither a screen asks nor somebody has exempted, and for each entry that is about no route
 */
export function uncovered(rights = RIGHTS, screens = SCREENS, exempt = EXEMPT) {
  const method = methods();
  const reads = Object.keys(rights).filter((right) => (method.get(right) ?? 'get') === 'get');
  return [
    ...reads.filter((right) => !(right in screens) && !(right in exempt)).map((right) => `${right} reads and no screen asks for it: add it to SCREENS, or to EXEMPT with the reason`),
    ...[...Object.keys(screens), ...Object.keys(exempt)].filter((right) => !(right in rights)).map((right) => `${right} is no line of the table of rights any more`),
    ...Object.keys(screens).filter((right) => right in exempt).map((right) => `${right} is asked for and exempt`),
  ];
}

/** The roles of the table of rights that a screen is asked as; whoever came by WeChat reads by the same keys as an account. */
export const rolesOf = (right) => SCREENS[right].as ?? RIGHTS[right].roles.filter((role) => role !== 'reporter' && role !== 'identity');
