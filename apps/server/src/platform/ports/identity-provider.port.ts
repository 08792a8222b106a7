/** From where somebody sets out for the provider, and where they come back to: addresses are ours alone to name. */
export const SIGN_ON_FACES = ['console', 'phone'] as const;
export type SignOnFace = (typeof SIGN_ON_FACES)[number];

/** What one attempt to sign in carries there and back; made by us, and known to one browser. */
export interface SignOnAttempt {
  readonly face: SignOnFace;
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): whoever catches the answer on its way cannot use it. */
  readonly verifier: string;
}

/** Somebody whom the provider knows. */
export interface ProvenIdentity {
  /** For ever the same person at this provider, whatever they are called. */
  readonly subject: string;
  /** What the declared claim says; null where the provider says nothing that can be relied upon. */
  readonly claim: string | null;
  /** The provider asked for a second factor itself. */
  readonly strong: boolean;
}

/** The provider's answer proves nobody; the message is for the log of the operator and quotes nothing of the answer. */
export class SignOnRefused extends Error {}

/** The provider cannot be reached, or cannot do its work. */
export class SignOnUnreachable extends Error {}

/** The district's single sign-on (单点登录). */
export abstract class IdentityProvider {
  /** Where a browser is sent to sign in. @throws SignOnUnreachable */
  abstract addressFor(attempt: SignOnAttempt): Promise<string>;
  /** Who it is. `answer`: the query with which the browser came back. @throws SignOnRefused, SignOnUnreachable */
  abstract identityIn(answer: string, attempt: SignOnAttempt): Promise<ProvenIdentity>;
  /** Where a browser signs out of the provider as well; null where it has no such place. @throws SignOnUnreachable */
  abstract leaveAddress(face: SignOnFace): Promise<string | null>;
}
