export { serveFaces } from './static-apps.js';
export { WebModule } from './web.module.js';
