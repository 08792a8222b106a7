import { SignOn } from './sign-on.js';

export const Component = SignOn;
