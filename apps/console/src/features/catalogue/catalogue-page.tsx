import { CatalogueBrowser } from './catalogue-browser.js';

export const Component = CatalogueBrowser;
