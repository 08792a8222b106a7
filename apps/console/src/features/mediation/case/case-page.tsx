import { MediationCase } from './mediation-case.js';

export const Component = MediationCase;
