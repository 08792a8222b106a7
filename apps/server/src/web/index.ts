export { pagePolicy } from './page-policy.js';
export { serveFaces } from './static-apps.js';
export { WebModule } from './web.module.js';
