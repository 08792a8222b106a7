export interface Notice {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly requestId: string | null;
  readonly readAt: string | null;
}
export interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }
