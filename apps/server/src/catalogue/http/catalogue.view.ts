import { WHISTLE_KINDS } from '@yige/domain';
import type { ActiveCatalogue } from '../application/active-catalogue.js';
import type { CatalogueItem } from '../catalogue-file.js';
import type { OtherDoorView, MatterView, WhistleLimitView } from './catalogue.dto.js';

export const matterView = (item: CatalogueItem, catalogue: ActiveCatalogue): MatterView => ({
  code: item.code,
  name: item.name,
  parent: item.parent,
  parentName: catalogue.categoryName(item.parent),
  tier: item.tier,
  urgency: item.urgency,
  kinds: item.kinds,
  confidential: item.confidential,
  leadUnit: item.leadUnit,
  keywords: item.keywords,
});

/** Where else a request may belong: what the catalogue names for its matter, then every number that it knows. A number that the district has yet to fill in is no door. */
export function doorViews(catalogue: ActiveCatalogue, matterCode: string | undefined): OtherDoorView[] {
  const { hotlines } = catalogue.frame;
  const named = (matterCode === undefined ? null : catalogue.matter(matterCode))?.redirects ?? [];
  const own = named.filter(({ setting }) => setting === null).flatMap(({ number, name, when }): OtherDoorView[] => {
    const called = name ?? hotlines.find((hotline) => hotline.number === number)?.name;
    return called === undefined ? [] : [{ number, name: called, when, forMatter: true }];
  });
  const others = hotlines.filter(({ number }) => own.every((door) => door.number !== number));
  return [...own, ...others.map(({ number, name }): OtherDoorView => ({ number, name, when: null, forMatter: false }))];
}

export const whistleLimitViews = ({ limits: { whistleReport } }: ActiveCatalogue): WhistleLimitView[] =>
  WHISTLE_KINDS.map((kind) => ({ kind, value: whistleReport[kind].value, unit: whistleReport[kind].unit }));
