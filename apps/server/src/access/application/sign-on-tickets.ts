import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { keyIdOf } from '../../platform/crypto/key-ring.js';
import { Keys, type KeyPurpose } from '../../platform/crypto/keys.js';
import { SIGN_ON_FACES, type SignOnAttempt, type SignOnFace } from '../../platform/ports/identity-provider.port.js';

const MINUTE = 60_000;
/** To sign in at the provider, and to fetch the telephone for its code. */
const TICKET_MS = 10 * MINUTE;
/** To type the code of the authenticator app afterwards. */
const PROOF_MS = 5 * MINUTE;

interface Sealed {
  readonly what: string;
  readonly until: number;
}

/**
 * What a browser carries through a sign-in at the provider, sealed so that it says nothing to anybody. The service keeps nothing meanwhile: state,
 * nonce and verifier come out of the ticket, and whoever has not got it cannot use an answer, nor be given somebody else's.
 */
@Injectable()
export class SignOnTickets {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  issue(face: SignOnFace): { ticket: string; attempt: SignOnAttempt } {
    const secret = `${face}.${randomBytes(32).toString('base64url')}`;
    return { ticket: this.seal('sign-on-ticket', secret, TICKET_MS), attempt: this.attemptOf(face, secret, this.keys.activeId) };
  }

  /** Null for a ticket that is not ours, or is over. */
  opened(ticket: string): SignOnAttempt | null {
    const secret = this.unseal('sign-on-ticket', ticket);
    const face = SIGN_ON_FACES.find((one) => secret?.startsWith(`${one}.`));
    return secret === null || face === undefined ? null : this.attemptOf(face, secret, keyIdOf(ticket));
  }

  /** That the owner of an account has proven themselves at the provider, and has their own second factor still to show. */
  proofOf(accountId: string): string {
    return this.seal('sign-on-proof', accountId, PROOF_MS);
  }

  /** Id of the account; null for a proof that is not ours, or is over. */
  accountIn(proof: string): string | null {
    return this.unseal('sign-on-proof', proof);
  }

  private attemptOf(face: SignOnFace, secret: string, keyId: string): SignOnAttempt {
    const part = (name: string): string => this.keys.hmac('sign-on-ticket', `${name}\n${secret}`, keyId).toString('base64url');
    return { face, state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
  }

  private seal(purpose: KeyPurpose, what: string, lastsMs: number): string {
    return this.keys.encrypt(purpose, JSON.stringify({ what, until: this.clock.now() + lastsMs } satisfies Sealed));
  }

  private unseal(purpose: KeyPurpose, sealed: string): string | null {
    try {
      const { what, until } = JSON.parse(this.keys.decrypt(purpose, sealed)) as Sealed;
      return until > this.clock.now() ? what : null;
    } catch {
      return null;
    }
  }
}
