import { ConfigError } from './config-error.js';

/** The district's own identity provider, which speaks OpenID Connect. */
export interface SignOnPlace {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button, such as 「用粤政易登录」. */
  readonly label: string;
  /** The claim that equals the login of an account, for the first sign-in of its owner. */
  readonly claim: string;
  /** Values of `amr` or `acr` by which the provider says that it asked for a second factor itself; none: ours is asked for. */
  readonly strong: readonly string[];
}

const MOST_LABEL = 40;

/** Null unless `OIDC_ISSUER` is set. @throws ConfigError */
export function readSignOn(env: NodeJS.ProcessEnv): SignOnPlace | null {
  const issuer = env['OIDC_ISSUER'] ?? '';
  if (issuer === '') return null;
  if (!isSafe(issuer)) throw new ConfigError('OIDC_ISSUER must look like https://login.example.org; http is taken for an address of this machine alone');
  const [clientId, clientSecret, label] = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL'] as const).map((name) => {
    const value = env[name]?.trim() ?? '';
    if (value === '') throw new ConfigError(`OIDC_ISSUER is set, so ${name} must be set too`);
    return value;
  }) as [string, string, string];
  if ([...label].length > MOST_LABEL) throw new ConfigError(`OIDC_LABEL stands on a button: at most ${MOST_LABEL} characters`);
  const claim = env['OIDC_CLAIM'] || 'preferred_username';
  if (!/^[A-Za-z0-9_.:/-]{1,100}$/.test(claim)) throw new ConfigError('OIDC_CLAIM is no name of a claim');
  const strong = (env['OIDC_STRONG'] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  return { issuer, clientId, clientSecret, label, claim, strong };
}

function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
