import type { RequestKind, Tier, Urgency } from '@yige/domain';

export interface Matter {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly parentName: string;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly kinds: readonly RequestKind[];
  readonly confidential: boolean;
  readonly leadUnit: string;
}
export interface Catalogue { readonly version: string; readonly items: readonly Matter[] }
