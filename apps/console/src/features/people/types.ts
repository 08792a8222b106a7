import type { Schemas } from '@yige/api-client';

export type PersonLine = Schemas['PersonLineView'];
export type Person = Schemas['PersonView'];
export type GivenPost = Schemas['GivenPost'];
export type AccountLink = Schemas['AccountLinkView'];
