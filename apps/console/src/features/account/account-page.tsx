import { OwnAccount } from './own-account.js';

export const Component = OwnAccount;
