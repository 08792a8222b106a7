import type { Schemas } from '@yige/api-client';

export type PlaceCode = Schemas['PlaceCodeView'];
export type Repoint = Schemas['RepointCode'];
