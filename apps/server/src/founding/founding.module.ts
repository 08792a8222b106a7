import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { FoundDistrict } from './application/found-district.js';

/** How a real district begins. A trial makes its own. */
@Module({ imports: [CatalogueModule, TenancyModule], providers: [FoundDistrict], exports: [FoundDistrict] })
export class FoundingModule {}
