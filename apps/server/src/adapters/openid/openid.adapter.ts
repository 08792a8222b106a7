import { Injectable, Logger } from '@nestjs/common';
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge, ClientError, type Configuration, discovery,
  enableNonRepudiationChecks, fetchUserInfo, type IDToken, ResponseBodyError,
} from 'openid-client';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import type { SignOnPlace } from '../../platform/config/sign-on-place.js';
import { IdentityProvider, type ProvenIdentity, type SignOnAttempt, type SignOnFace, SignOnRefused, SignOnUnreachable } from '../../platform/ports/identity-provider.port.js';

const PATIENCE_S = 5;
/** What the provider says of itself is asked anew after this. */
const KNOWN_MS = 3_600_000;
/** Whoever comes while the provider is away is told so at once, and the provider is left alone. */
const AWAY_MS = 10_000;
const SCOPES = 'openid profile email';
/** The only addresses a browser is sent back to, each registered with the provider. A phone's pages lie behind a fragment, which the protocol lets no address of return have. */
const PLACES: Readonly<Record<SignOnFace, { readonly back: string; readonly left: string }>> = {
  console: { back: '/console/sign-on', left: '/console/sign-in' },
  phone: { back: '/m/sign-on', left: '/m/' },
};

/**
 * Any provider of OpenID Connect Core 1.0: authorization code with PKCE, state and nonce. The signature of the token is checked as well as its
 * issuer, audience and times, although it comes straight from the provider.
 */
@Injectable()
export class OpenIdProvider extends IdentityProvider {
  private readonly log = new Logger('SignOn');
  private readonly place: SignOnPlace;
  private readonly publicUrl: string;
  private found: { readonly client: Promise<Configuration>; readonly until: number } | null = null;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    super();
    if (config.signOn === null) throw new Error('no single sign-on is configured');
    this.place = config.signOn;
    this.publicUrl = config.publicUrl;
  }

  async addressFor({ face, state, nonce, verifier }: SignOnAttempt): Promise<string> {
    const client = await this.client();
    return buildAuthorizationUrl(client, {
      redirect_uri: this.backTo(face), scope: SCOPES, state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    }).href;
  }

  async identityIn(answer: string, { face, state, nonce, verifier }: SignOnAttempt): Promise<ProvenIdentity> {
    const client = await this.client();
    const back = new URL(this.backTo(face));
    back.search = answer;
    const tokens = await this.asked(() => authorizationCodeGrant(client, back, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }));
    const token = tokens.claims();
    if (token === undefined) throw new SignOnRefused('no token of identity');
    const claims = token[this.place.claim] === undefined ? { ...token, ...(await this.asked(() => fetchUserInfo(client, tokens.access_token, token.sub))) } : token;
    return { subject: token.sub, claim: reliable(claims, this.place.claim), strong: this.isStrong(token) };
  }

  async leaveAddress(face: SignOnFace): Promise<string | null> {
    const client = await this.client();
    if (client.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(client, { post_logout_redirect_uri: `${this.publicUrl}${PLACES[face].left}` }).href;
  }

  private backTo(face: SignOnFace): string {
    return `${this.publicUrl}${PLACES[face].back}`;
  }

  private isStrong({ acr, amr }: IDToken): boolean {
    const said = [acr, ...(Array.isArray(amr) ? (amr as unknown[]) : [])];
    return said.some((word) => typeof word === 'string' && this.place.strong.includes(word));
  }

  /** One discovery for all who come at the same moment. */
  private client(): Promise<Configuration> {
    const now = this.clock.now();
    if (this.found !== null && this.found.until > now) return this.found.client;
    const client = this.discovered();
    this.found = { client, until: now + KNOWN_MS };
    client.catch(() => (this.found = { client, until: now + AWAY_MS }));
    return client;
  }

  private async discovered(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.place;
    // The settings let http through for an address of this machine alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out
    const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])];
    try {
      return await discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: PATIENCE_S });
    } catch (error) {
      this.log.warn(`the provider of single sign-on cannot be asked: ${reasonOf(error)}`);
      throw new SignOnUnreachable(reasonOf(error));
    }
  }

  private async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const reason = reasonOf(error);
      this.log.warn(`an answer of single sign-on was refused: ${reason}`);
      throw isAway(error) ? new SignOnUnreachable(reason) : new SignOnRefused(reason);
    }
  }
}

/** An address of mail that nobody confirmed may be anybody's. */
function reliable(claims: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = claims[name];
  if (typeof value !== 'string' || value === '') return null;
  return name === 'email' && claims['email_verified'] !== true ? null : value;
}

const AWAY_CODES = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];

function isAway(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError && error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return error.cause instanceof Response && error.cause.status >= 500;
  return (error instanceof ClientError && AWAY_CODES.includes(error.code ?? '')) || isUnconnected(error) || (error instanceof Error && isUnconnected(error.cause));
}

/** What `fetch` says of a connection that did not come about or broke off. */
const isUnconnected = (error: unknown): boolean => /^TypeError: (fetch failed|terminated)$/.test(String(error));

/** A code of the library or of the protocol, such as `invalid_grant`; never what the provider wrote beside it. */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseBodyError) return error.error;
  if (error instanceof ClientError) return error.code ?? error.message;
  return error instanceof Error ? error.name : 'unknown';
}
