import { Module } from '@nestjs/common';
import { ImportCatalogue } from './application/import-catalogue.js';
import { ReadCatalogue } from './application/read-catalogue.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { CatalogueRepository } from './infrastructure/catalogue.repository.js';

@Module({
  controllers: [CatalogueController],
  providers: [CatalogueRepository, ImportCatalogue, ReadCatalogue],
  exports: [ImportCatalogue, ReadCatalogue],
})
export class CatalogueModule {}
