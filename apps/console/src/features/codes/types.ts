import type { OrgRef } from '../session/index.js';

export interface PlaceCode {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly target: 'grid' | 'building' | 'place';
  readonly grid: OrgRef;
  readonly status: 'active' | 'revoked';
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly scans: number;
}
export interface Building { readonly id: string; readonly name: string; readonly address: string | null }
export interface CodePage { readonly items: readonly PlaceCode[]; readonly nextCursor: string | null }
export interface OrgChild extends OrgRef { readonly hasChildren: boolean }
