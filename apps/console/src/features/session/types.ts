import type { OrgNodeKind, StaffRole } from '@yige/domain';

export interface OrgRef { readonly id: string; readonly kind: OrgNodeKind; readonly code: string | null; readonly name: string }
export interface PersonRef { readonly id: string; readonly name: string }
export interface Assignment { readonly id: string; readonly role: StaffRole; readonly node: OrgRef; readonly from: string; readonly to: string | null }
export interface Me {
  readonly person: PersonRef;
  readonly assignments: readonly Assignment[];
  readonly home: 'member' | 'branch' | 'dispatch' | 'department' | 'overview';
}
export interface SignedIn { readonly token: string; readonly expiresAt: string; readonly me: Me }
export interface Installation { readonly name: string; readonly trial: boolean; readonly version: string; readonly emergencyNumbers: readonly string[] }
