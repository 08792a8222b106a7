export { TellOfPushes } from './application/tell-of-pushes.js';
export { PushesModule } from './pushes.module.js';
