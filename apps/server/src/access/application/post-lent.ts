/** Somebody was lent a post; of the row that says so. */
export const POST_LENT = 'post.lent';

/** What whoever is lent it is told. Why it is lent stays with the two. */
export interface PostLent extends Record<string, unknown> {
  readonly personId: string;
  readonly role: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
}
