import { MediationList } from './mediation-list.js';

export const Component = MediationList;
