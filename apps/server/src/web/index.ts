export { pagePolicy } from './page-policy.js';
export { serveFaces } from './static-apps.js';
export { serveVerification } from './verification.js';
export { WebModule } from './web.module.js';
