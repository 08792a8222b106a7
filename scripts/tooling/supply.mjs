import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot, ROOT } from './places.mjs';

/** Licences under which a package may be used here; another is looked at by a person before it stands in this list. OFL-1.1 is for type alone: it may be shipped and lie in documents, and keeps its own name. */
const LICENCES = /^\(?(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Unlicense|MPL-2\.0|LGPL-3\.0-or-later|Zlib|OFL-1\.1)(?![\w.-])/;
const SECRETS = [
  /-----BEGIN (RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----/, /\bAKIA[0-9A-Z]{16}\b/, /\bgh[pousr]_[A-Za-z0-9]{36}\b/, /\bxox[abprs]-[A-Za-z0-9-]{20,}/, /\bnpm_[A-Za-z0-9]{36}\b/,
  /(app_?secret|api_?key|access_?token|private_?key)['"]?\s*[:=]\s*['"][A-Za-z0-9+/_-]{24,}['"]/i, /YIGE_SECRET=[0-9a-f]{64}/,
];

/** Every package of the lockfile: its name, version and the digest that it must have. */
export function lockedPackages(lockfile) {
  const section = /\npackages:\n([\s\S]*?)\nsnapshots:/.exec(lockfile)?.[1] ?? '';
  return [...section.matchAll(/^ {2}'?(@?[^@'\s]+)@([^':\s]+)'?:\n {4}resolution: \{(.+)\}/gm)].map(([, name, version, resolution]) => ({ name, version, integrity: /integrity: (sha512-[A-Za-z0-9+/=]+)/.exec(resolution)?.[1] ?? null, resolution }));
}

/** @returns one line for each thing about what comes from others that nobody has agreed to; writes a bill of materials and a list of licences */
export function supplyFaults() {
  const packages = lockedPackages(fs.readFileSync(inRoot('pnpm-lock.yaml'), 'utf8')).map((one) => ({ ...one, licence: licenceOf(one) }));
  writeBill(packages);
  return [
    ...(packages.length < 100 ? ['the lockfile cannot be read'] : []),
    ...originFaults(packages),
    ...licenceFaults(packages),
    ...rangesIn(manifests()),
    ...installFaults(fs.readFileSync(inRoot('pnpm-workspace.yaml'), 'utf8')),
    ...secretsIn(execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter((file) => file !== '' && file !== 'pnpm-lock.yaml')),
  ];
}

/** Packages that anybody could exchange for others without the lockfile knowing. */
export const originFaults = (packages) => packages.filter(({ integrity, resolution }) => integrity === null || /tarball|git|directory/.test(resolution)).map(({ name, version }) => `${name}@${version} does not come from the registry with a digest`);

/** Packages under a licence that nobody has looked at, or under none. Where several hold together each must be in the list, where one may be chosen the first. */
export const licenceFaults = (packages) => packages.filter(({ licence }) => licence !== null && !licence.split(/\)* AND \(*/).every((one) => LICENCES.test(one))).map(({ name, version, licence }) => `${name}@${version} is under "${licence}", which is not in the list of scripts/tooling/supply.mjs`);

export const installFaults = (workspace) => (/^onlyBuiltDependencies: \[\]$/m.test(workspace) ? [] : ['a package may run code while it is installed: say in pnpm-workspace.yaml why, and here']);

/** Dependencies that a manifest leaves to the day on which somebody installs; the lockfile holds what it says, and a new one would not. */
export function rangesIn(files, read = (file) => fs.readFileSync(inRoot(file), 'utf8')) {
  return files.flatMap((file) => {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(read(file));
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, wanted]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/.test(wanted))
      .map(([name, wanted]) => `${file} asks for ${name} "${wanted}": name one version`);
  });
}

const manifests = () => execFileSync('git', ['ls-files', '-z', '*package.json'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter((file) => file !== '');

/** Files in which something stands that looks like a key; the key itself is not printed. */
export function secretsIn(files, read = (file) => fs.readFileSync(inRoot(file), 'utf8')) {
  return files.filter((file) => SECRETS.some((secret) => secret.test(read(file)))).map((file) => `${file} holds what looks like a secret`);
}

/** Null for a package of another system, which is not installed on this one. */
function licenceOf({ name, version }) {
  const folder = inRoot('node_modules/.pnpm');
  const start = `${name.replace('/', '+')}@${version}`;
  index ??= fs.readdirSync(folder);
  const found = index.find((one) => one === start || one.startsWith(`${start}_`) || one.startsWith(`${start}(`));
  if (found === undefined) return null;
  const at = path.join(folder, found, 'node_modules', name);
  const { license, licenses } = JSON.parse(fs.readFileSync(path.join(at, 'package.json'), 'utf8'));
  const said = license?.type ?? license ?? licenses?.[0]?.type ?? licenses;
  return typeof said === 'string' ? said : licenceIn(path.join(at, 'LICENSE'));
}
let index;

/** Of a package whose manifest is silent: what its own licence begins with. */
const licenceIn = (file) => (fs.existsSync(file) && /^(The )?MIT License\b/i.test(fs.readFileSync(file, 'utf8').trim()) ? 'MIT' : 'none said');

/** The bill of materials (CycloneDX 1.6): every package of the lockfile, with its digest and licence. */
export const billOf = (packages) => ({
  bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
  components: packages.map(({ name, version, integrity, licence }) => ({
    type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity === null ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }),
    ...(licence === null ? {} : { licenses: [{ license: { name: licence } }] }),
  })),
});

function writeBill(packages) {
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(path.join(CACHE, 'sbom.cdx.json'), JSON.stringify(billOf(packages), null, 1));
  fs.writeFileSync(path.join(CACHE, 'licences.txt'), packages.map(({ name, version, licence }) => `${name}@${version}\t${licence ?? 'for another system'}\n`).join(''));
}
