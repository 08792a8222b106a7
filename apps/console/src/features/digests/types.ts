import type { Schemas } from '@yige/api-client';

export type Digest = Schemas['DigestView'];
