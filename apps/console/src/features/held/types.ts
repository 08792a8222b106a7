import type { Schemas } from '@yige/api-client';

export type HeldAnswer = Schemas['HeldView'];
export type Decision = Schemas['DecideHeld'];
