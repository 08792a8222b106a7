import type { ActiveCatalogue } from '../application/active-catalogue.js';
import type { CatalogueItem } from '../catalogue-file.js';
import type { MatterView } from './catalogue.dto.js';

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
