import { randomBytes } from 'node:crypto';
import { type Instant, PLACE_CODE_BYTES, placeCodeFromBytes } from '@yige/domain';
import type { PointedAt } from '../infrastructure/code-change.entity.js';
import { type PlaceCode, UNCHANGED } from '../infrastructure/place-code.entity.js';

/** A code that nobody has: 45 bits of chance, and the registry holds each text once. */
export const newCode = (id: string, tenantId: string, { gridId, buildingId, label }: PointedAt, createdAt: Instant): PlaceCode => ({
  id, tenantId, gridId, buildingId, label, createdAt,
  code: placeCodeFromBytes(randomBytes(PLACE_CODE_BYTES)),
  target: buildingId === null ? 'grid' : 'building',
  ...UNCHANGED,
});
