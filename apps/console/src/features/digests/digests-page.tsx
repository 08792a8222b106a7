import { DigestList } from './digest-list.js';

export const Component = DigestList;
