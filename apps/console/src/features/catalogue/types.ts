import type { Schemas } from '@yige/api-client';

export type Matter = Schemas['MatterView'];
