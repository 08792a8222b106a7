export { CatalogueModule } from './catalogue.module.js';
export { ActiveCatalogue } from './application/active-catalogue.js';
export { ImportCatalogue, type CatalogueImport } from './application/import-catalogue.js';
export { ReadCatalogue } from './application/read-catalogue.js';
export { readCatalogueFile, type CatalogueFile, type CatalogueItem } from './catalogue-file.js';
