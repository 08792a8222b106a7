export { Tenants } from './application/tenants.js';
export { Tenant } from './infrastructure/tenant.entity.js';
export { TenancyModule } from './tenancy.module.js';
