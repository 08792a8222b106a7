export { ClearPosters } from './application/clear-posters.js';
export { MakePosters } from './application/make-posters.js';
export { PostersModule } from './posters.module.js';
export { PressPlace } from './press/press.js';
