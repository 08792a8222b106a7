/** What must not get out, by what it is. Each is a string that stands nowhere else, so that wherever it is found it came from here. */
export const CANARIES = {
  /** Of a resident: sealed wherever it is kept. */
  name: '金丝雀何晓雯',
  phone: '13912340987',
  /** What was typed to prove who one is; the service keeps at most a hash of it. */
  password: 'canary-Passwort-7f3q',
  code: 'canary-code-49k2',
  token: 'canary-token-p0x8',
  /** What a resident or an official wrote. */
  text: '金丝雀啼血记述',
  address: '金丝雀巷七十七号甲',
  idNumber: '440115199001017778',
  /** Of somebody who serves. */
  staff: '金丝雀办事员',
  login: 'canary-login-3h',
} as const;

export type CanaryName = keyof typeof CANARIES;
/** A canary that was made while the test ran: a lookup code, a session, the secret of an authenticator app. */
export interface Canary {
  readonly name: string;
  readonly value: string;
  /** Ways in which it could be written down. */
  readonly forms: readonly string[];
  /** Grounds of the table of personal data whose columns may hold it in clear; nowhere else. */
  readonly mayStandIn: readonly string[];
}

/** Columns in which people write about a matter, or say why they did something. */
export const WRITTEN = ['matter', 'answer', 'volunteering', 'party', 'look', 'household', 'deed', 'dwelling'];
const GROUNDS: Readonly<Record<CanaryName, readonly string[]>> = {
  name: [], phone: [], password: [], code: [], token: [], text: WRITTEN, address: WRITTEN, idNumber: WRITTEN, staff: ['post', 'login'], login: ['login'],
};

export function canary(name: string, value: string, mayStandIn: readonly string[] = []): Canary {
  const bytes = Buffer.from(value);
  const forms = [value, encodeURIComponent(value), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), JSON.stringify(value).slice(1, -1), value.replace(/[\s-]/g, '')];
  return { name, value, forms: [...new Set(forms)], mayStandIn };
}

export const planted = (): Canary[] => Object.entries(CANARIES).map(([name, value]) => canary(name, value, GROUNDS[name as CanaryName]));

/** Which canary goes into a field of the contract, by its name. Staff are named in the routes of people alone. */
export function canaryFor(path: string, field: string): CanaryName {
  const ofStaff = path.startsWith('/api/people') || path.startsWith('/api/mediators');
  if (/^(login)$/i.test(field)) return 'login';
  if (/password|^current$/i.test(field)) return 'password';
  if (/token|ticket|proof|device|claim|answer$/i.test(field) && /sign-on|sessions|account-links|photos/.test(path)) return 'token';
  if (/^code$|lookupCode|fileCode|householdFileCode/i.test(field)) return 'code';
  if (/phone/i.test(field)) return 'phone';
  if (/^(name|salutation|.*Name)$/.test(field)) return ofStaff ? 'staff' : /requests|household|mediation/.test(path) ? 'name' : 'text';
  if (/place|door|address/i.test(field)) return 'address';
  return /reason|note|task|purpose|comment/i.test(field) ? 'idNumber' : 'text';
}
