import { SignIn } from './sign-in.js';

export const Component = SignIn;
