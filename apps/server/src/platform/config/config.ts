import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ConfigError } from './config-error.js';
import { readSignOn, type SignOnPlace } from './sign-on-place.js';
import { readSms, type SmsPlace } from './sms-place.js';
import { readVerificationFiles, type VerificationFile } from './verification-files.js';
import { isWeakSecret } from './weak-secret.js';
import { type MapPlace, readMap, readWechat, readWecom, readWecomBase, type WechatPlace, type WecomPlace } from './wechat-place.js';

export type Mode = 'trial' | 'production';

/** `offer`: administrators are told and put it to use; `promote`: it sorts at once; `off`: nothing is taught by itself. */
export const RETRAIN = ['offer', 'promote', 'off'] as const;
export type Retrain = (typeof RETRAIN)[number];

export { ConfigError };

/** A private bucket of a store that speaks the S3 protocol. */
export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A key of a transit engine that speaks the HTTP API of Vault (or OpenBao). */
export interface KmsPlace {
  readonly url: string;
  /** Mount of the engine. */
  readonly mount: string;
  readonly key: string;
  readonly token: string;
}

/** Everything the environment decides, read once at start. */
export class Config {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** `mysql:`/`mariadb:` address, or `sqlite:<file>` of the embedded database. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The first key of the ring (`YIGE_SECRET`); null where the ring's file has them all. */
  readonly secret: Buffer | null;
  /** Where the later keys lie (`YIGE_KEY_RING`): best apart from the database and its copies. */
  readonly keyRingFile: string;
  /** The service that wraps the ring's secrets (`YIGE_KMS_URL` and its companions); null: they lie in the file as they are. */
  readonly kms: KmsPlace | null;
  /** Proxies whose word about the caller's address is taken, such as `loopback` or `10.0.0.0/8`; null: nobody stands in between. */
  readonly trustProxy: string | null;
  /** A trial begins with a few weeks of invented requests (`YIGE_TRIAL_SAMPLES=none`: with an empty district). */
  readonly trialSamples: boolean;
  /** `YIGE_RETRAIN`: what becomes of a model that the weekly training finds better. */
  readonly retrain: Retrain;
  /** File that says how far ahead of the true time a drill has set the clock; null: it is not moved, and in production never. */
  readonly drillClock: string | null;
  /** Days for which delivered events and fired timers are kept, to look back at (`YIGE_KEEP_DONE_DAYS`). */
  readonly keepDoneDays: number;
  /** Days for which the answer to a key is kept (`YIGE_KEEP_KEYS_DAYS`): a phone may repeat a call for a week. */
  readonly keepKeysDays: number;
  /** Days after which who reported a closed request is forgotten (`YIGE_KEEP_IDENTITY_DAYS`); never before it can no longer be reopened. */
  readonly keepIdentityDays: number;
  /** Whom residents ask about their data, a number or an address (`YIGE_PRIVACY_CONTACT`); it stands in the notice that they read (PIPL 17). */
  readonly privacyContact: string | null;
  /** Days for which messages of an inbox are kept (`YIGE_KEEP_NOTICES_DAYS`). */
  readonly keepNoticesDays: number;
  /** Where the signed end of each audit chain is left every hour (`YIGE_AUDIT_HEADS`): best a place that the service may add to and not delete from. */
  readonly auditHeadsDir: string;
  /** Whether roles with power have to sign in with a second factor (`YIGE_SECOND_FACTOR`: `required`, or `optional` as in a trial). */
  readonly secondFactorRequired: boolean;
  /** Minutes without a call after which a session of a role with power ends (`YIGE_IDLE_MINUTES`). */
  readonly idleMinutes: number;
  /** By how much every limit of calls is raised (`YIGE_CALL_LIMIT_FACTOR`, 1 to 100), where all of a district come from behind one address. */
  readonly callLimitFactor: number;
  /** In which steps of milliseconds it is told that something is not there, or not for this caller (`YIGE_EVEN_ANSWERS_MS`): 0, at once. */
  readonly evenAnswersMs: number;
  /** Address under which residents reach this installation; printed into codes. */
  readonly publicUrl: string;
  /** Other sites whose pages may call the API from a browser (`CORS_ORIGINS`, separated by commas); usually none. */
  readonly corsOrigins: readonly string[];
  /** Where photos lie when not on this machine's disk (`S3_ENDPOINT` and its companions). */
  readonly s3: S3Place | null;
  /** Files by which a platform sees that the address is ours (`WX_VERIFY_FILES`). */
  readonly verificationFiles: readonly VerificationFile[];
  /** Where staff may sign in instead of by a password of ours (`OIDC_ISSUER` and its companions). */
  readonly signOn: SignOnPlace | null;
  /** The mini-program (`WX_APPID` and its companions, docs/wechat.md). */
  readonly wechat: WechatPlace | null;
  /** The company whose staff own the groups of residents (`WECOM_CORPID` and its companions). */
  readonly wecom: WecomPlace | null;
  /** Where robots of internal groups are spoken to (`WECOM_API_BASE`). */
  readonly robotsBase: string;
  /** Who sends text messages (`SMS_ACCESS_KEY_ID` and its companions); null: nobody is told by text. */
  readonly sms: SmsPlace | null;
  /** The address service of the map (`LBS_KEY`). */
  readonly map: MapPlace | null;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    this.mode = readMode(env['YIGE_MODE']);
    this.port = readPort(env['PORT']);
    this.host = env['HOST'] ?? (this.mode === 'trial' ? '127.0.0.1' : '0.0.0.0');
    this.dataDir = path.resolve(env['YIGE_DATA'] ?? 'data');
    this.databaseUrl = env['DATABASE_URL'] ?? `sqlite:${path.join(this.dataDir, 'yige.db')}`;
    if (!/^(mysql|mariadb|sqlite):/.test(this.databaseUrl)) {
      throw new ConfigError('DATABASE_URL must begin with mysql://, mariadb:// or sqlite:');
    }
    mkdirSync(this.dataDir, { recursive: true });
    this.keyRingFile = path.resolve(env['YIGE_KEY_RING'] || path.join(this.dataDir, 'key-ring.json'));
    this.secret = readSecret(env['YIGE_SECRET'], this.mode, this.dataDir, this.keyRingFile);
    this.kms = readKms(env);
    this.trustProxy = env['TRUST_PROXY'] || null;
    this.trialSamples = env['YIGE_TRIAL_SAMPLES'] !== 'none';
    this.drillClock = env['YIGE_DRILL_CLOCK'] || null;
    if (this.drillClock !== null && this.mode === 'production') {
      throw new ConfigError('YIGE_DRILL_CLOCK moves the clock of the service for drills, and limits with it: production does not start with it. Unset it');
    }
    this.keepDoneDays = readDays(env, 'YIGE_KEEP_DONE_DAYS', 1);
    this.keepKeysDays = readDays(env, 'YIGE_KEEP_KEYS_DAYS', 7);
    this.keepIdentityDays = readDays(env, 'YIGE_KEEP_IDENTITY_DAYS', 31, 365);
    this.privacyContact = env['YIGE_PRIVACY_CONTACT']?.trim() || null;
    this.keepNoticesDays = readDays(env, 'YIGE_KEEP_NOTICES_DAYS', 14, 180);
    this.auditHeadsDir = path.resolve(env['YIGE_AUDIT_HEADS'] || path.join(this.dataDir, 'audit-heads'));
    this.secondFactorRequired = readSecondFactor(env['YIGE_SECOND_FACTOR'], this.mode);
    this.idleMinutes = readIdleMinutes(env['YIGE_IDLE_MINUTES']);
    this.callLimitFactor = readCallLimitFactor(env['YIGE_CALL_LIMIT_FACTOR']);
    this.retrain = readRetrain(env['YIGE_RETRAIN']);
    this.evenAnswersMs = readEvenAnswers(env['YIGE_EVEN_ANSWERS_MS']);
    this.publicUrl = (env['PUBLIC_URL'] ?? `http://localhost:${this.port}`).replace(/\/$/, '');
    if (!URL.canParse(this.publicUrl)) throw new ConfigError(`PUBLIC_URL is "${this.publicUrl}"; it must look like https://yige.example.org`);
    this.corsOrigins = readOrigins(env['CORS_ORIGINS']);
    this.s3 = readS3(env);
    this.verificationFiles = readVerificationFiles(env['WX_VERIFY_FILES']);
    this.signOn = readSignOn(env);
    this.wechat = readWechat(env, this.mode);
    this.wecom = readWecom(env, this.mode);
    this.robotsBase = readWecomBase(env, this.mode);
    this.sms = readSms(env, this.mode);
    this.map = readMap(env, this.mode);
  }

  get embedded(): boolean {
    return this.databaseUrl.startsWith('sqlite:');
  }

  get filesDir(): string {
    return path.join(this.dataDir, 'files');
  }
}

function readMode(value: string | undefined): Mode {
  if (value === undefined || value === 'production') return 'production';
  if (value === 'trial') return 'trial';
  throw new ConfigError(`YIGE_MODE is "${value}"; it may be "trial" or "production"`);
}

function readPort(value: string | undefined): number {
  const port = value === undefined || value === '' ? 3000 : Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new ConfigError(`PORT is "${value}"; it must be a number from 0 to 65535`);
  return port;
}

function readS3(env: NodeJS.ProcessEnv): S3Place | null {
  const endpoint = env['S3_ENDPOINT']?.replace(/\/+$/, '');
  if (endpoint === undefined || endpoint === '') return null;
  if (!/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')) throw new ConfigError('S3_ENDPOINT must look like https://s3.example.org');
  const [bucket, accessKeyId, secretAccessKey] = (['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).map((name) => {
    const value = env[name];
    if (value === undefined || value === '') throw new ConfigError(`S3_ENDPOINT is set, so ${name} must be set too`);
    return value;
  }) as [string, string, string];
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new ConfigError('S3_BUCKET is no name of a bucket');
  return { endpoint, region: env['S3_REGION'] || 'us-east-1', bucket, accessKeyId, secretAccessKey };
}

function readKms(env: NodeJS.ProcessEnv): KmsPlace | null {
  const url = env['YIGE_KMS_URL']?.replace(/\/+$/, '');
  if (url === undefined || url === '') return null;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) throw new ConfigError('YIGE_KMS_URL must look like https://vault.example.org');
  const [key = '', token = ''] = [env['YIGE_KMS_KEY'], env['YIGE_KMS_TOKEN']];
  if (!/^[\w-]+$/.test(key)) throw new ConfigError('YIGE_KMS_URL is set, so YIGE_KMS_KEY must name a key of its transit engine');
  if (token === '') throw new ConfigError('YIGE_KMS_URL is set, so YIGE_KMS_TOKEN must be set too');
  return { url, mount: env['YIGE_KMS_MOUNT'] || 'transit', key, token };
}

function readOrigins(value = ''): string[] {
  return value.split(',').map((one) => one.trim()).filter((one) => one !== '').map((one) => {
    if (!URL.canParse(one) || new URL(one).origin !== one) throw new ConfigError(`CORS_ORIGINS names "${one}"; each must look like https://desk.example.org, without a path`);
    return one;
  });
}

function readSecondFactor(value: string | undefined, mode: Mode): boolean {
  if (value === undefined || value === '') return mode === 'production';
  if (value !== 'required' && value !== 'optional') throw new ConfigError(`YIGE_SECOND_FACTOR is "${value}"; it may be "required" or "optional"`);
  return value === 'required';
}

function readCallLimitFactor(value: string | undefined): number {
  const factor = Number(value || 1);
  if (!Number.isInteger(factor) || factor < 1 || factor > 100) throw new ConfigError(`YIGE_CALL_LIMIT_FACTOR is "${value ?? ''}"; it must be a whole number from 1 to 100`);
  return factor;
}

function readRetrain(value: string | undefined): Retrain {
  const chosen = RETRAIN.find((one) => one === (value || 'offer'));
  if (chosen === undefined) throw new ConfigError(`YIGE_RETRAIN is "${value ?? ''}"; it must be one of ${RETRAIN.join(', ')}`);
  return chosen;
}

function readEvenAnswers(value: string | undefined): number {
  const step = Number(value || 20);
  if (!Number.isInteger(step) || step < 0 || step > 1_000) throw new ConfigError(`YIGE_EVEN_ANSWERS_MS is "${value ?? ''}"; it must be a whole number of milliseconds from 0 to 1000`);
  return step;
}

function readIdleMinutes(value: string | undefined): number {
  const minutes = Number(value || 30);
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 720) throw new ConfigError(`YIGE_IDLE_MINUTES is "${value ?? ''}"; it must be a whole number of minutes from 5 to 720`);
  return minutes;
}

function readDays(env: NodeJS.ProcessEnv, name: string, least: number, usual = 7): number {
  const days = Number(env[name] || usual);
  if (!Number.isInteger(days) || days < least || days > 3650) throw new ConfigError(`${name} is "${env[name] ?? ''}"; it must be a whole number of days from ${least} to 3650`);
  return days;
}

/** A trial makes its own secret and keeps it with its data; production is given one, or does not start. */
function readSecret(value: string | undefined, mode: Mode, dataDir: string, keyRingFile: string): Buffer | null {
  if (value !== undefined) {
    if (!/^[0-9a-f]{64}$/i.test(value)) throw new ConfigError('YIGE_SECRET must be 64 hexadecimal digits (32 bytes)');
    const secret = Buffer.from(value, 'hex');
    if (mode === 'production' && isWeakSecret(secret)) throw new ConfigError('YIGE_SECRET is weak: it was typed or repeated, not drawn. Draw one: openssl rand -hex 32');
    return secret;
  }
  if (mode === 'production' && existsSync(keyRingFile)) return null;
  if (mode === 'production') throw new ConfigError('YIGE_SECRET is not set: production needs a secret of 64 hexadecimal digits. To try things out on this database instead, set YIGE_MODE=trial');
  const file = path.join(dataDir, 'trial-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
