import fs from 'node:fs';
import path from 'node:path';

/** Settings that may never come into what is handed to browsers and phones. */
const SECRETS = [
  'YIGE_SECRET', 'YIGE_KMS_TOKEN', 'DATABASE_URL', 'WX_SECRET', 'WX_PUSH_TOKEN', 'WX_PUSH_AES_KEY', 'WECOM_SECRET', 'WECOM_PUSH_TOKEN', 'WECOM_PUSH_AES_KEY', 'LBS_KEY',
  'SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'OIDC_CLIENT_SECRET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY',
];
const planted = (name) => `planted-${name.toLowerCase().replaceAll('_', '-')}`;

/** What a face is built with in their place: it sees no secret of the machine, and words by which it is found out if it takes one along. */
export const plantedSecrets = () => Object.fromEntries(SECRETS.map((name) => [name, planted(name)]));

/** @returns {string[]} `file holds SETTING`, for each file below the directory into which a planted secret has come */
export function plantedIn(directory) {
  const files = fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  return files.flatMap((file) => {
    const bytes = fs.readFileSync(file);
    return SECRETS.filter((name) => bytes.includes(planted(name))).map((name) => `${path.relative(directory, file)} holds ${name}`);
  });
}
