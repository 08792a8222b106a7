import { LANGUAGES, URGENCIES } from '@yige/domain';
import { repetitions } from '../platform/files/checked-file.js';
import type { CatalogueFile, CatalogueItem } from './catalogue-file.js';

const TRANSLATED = LANGUAGES.filter((language) => language !== 'zh-CN');
const isTranslated = (language: string): boolean => (TRANSLATED as readonly string[]).includes(language);

/** What in a well-shaped catalogue does not fit together: repeated codes, units and categories that are named but not listed. */
export function contradictions(catalogue: CatalogueFile): string[] {
  const units = new Set(catalogue.departments.map((department) => department.code));
  const categories = new Set(catalogue.categories.map((category) => category.code));
  const numbers = new Set(catalogue.hotlines.map((hotline) => hotline.number));
  return [
    ...repetitions('urgencies', catalogue.urgencies, (urgency) => urgency.code),
    ...repetitions('departments', catalogue.departments, (department) => department.code),
    ...repetitions('categories', catalogue.categories, (category) => category.code),
    ...repetitions('items', catalogue.items, (item) => item.code),
    ...URGENCIES.filter((code) => !catalogue.urgencies.some((urgency) => urgency.code === code)).map((code) => `urgencies: ${code} is missing`),
    ...dispatchCentreProblems(catalogue),
    ...translationProblems(catalogue),
    ...catalogue.items.flatMap((item) => itemProblems(item, units, categories, numbers)),
  ];
}

function translationProblems({ translations = {} }: CatalogueFile): string[] {
  return Object.entries<unknown>(translations).flatMap(([language, words]) => {
    if (!isTranslated(language)) return [`translations "${language}": must be one of ${TRANSLATED.join(', ')}`];
    if (typeof words !== 'object' || words === null) return [`translations "${language}": must hold one JSON object`];
    return Object.entries<unknown>({ ...words }).flatMap(([own, theirs]) => (typeof theirs === 'string' && theirs.trim() !== '' ? [] : [`translations "${language}" → "${own}": must be a text`]));
  });
}

function dispatchCentreProblems(catalogue: CatalogueFile): string[] {
  const centres = catalogue.departments.filter((department) => department.kind === 'dispatchCentre');
  return centres.length === 1 ? [] : [`departments: there must be one of kind "dispatchCentre", there are ${centres.length}`];
}

function itemProblems(item: CatalogueItem, units: Set<string>, categories: Set<string>, numbers: Set<string>): string[] {
  const label = `items "${item.code}"`;
  const dialled = item.redirects.flatMap((redirect) => redirect.number ?? []);
  return [
    ...unlisted(`${label} → parent`, [item.parent], categories, 'category'),
    ...(item.code.startsWith(item.parent) ? [] : [`${label} → parent: the code does not begin with ${item.parent}`]),
    ...unlisted(`${label} → firstHandler`, [item.firstHandler], units, 'department'),
    ...unlisted(`${label} → leadUnit`, [item.leadUnit], units, 'department'),
    ...unlisted(`${label} → coUnits`, item.coUnits, units, 'department'),
    ...unlisted(`${label} → escalateTo`, [item.escalateTo], units, 'department'),
    ...unlisted(`${label} → redirects`, dialled, numbers, 'hotline'),
  ];
}

const unlisted = (label: string, codes: readonly string[], known: Set<string>, what: string): string[] =>
  codes.filter((code) => !known.has(code)).map((code) => `${label}: no ${what} has the code ${code}`);
