/**
 * How somebody comes to the form by a printed code. `code`: our own link; `scene`: a mini-program code, whose text arrives URL-encoded; `q`: a plain link that was
 * scanned in WeChat, whole and URL-encoded.
 */
export interface CodeEntry {
  readonly code?: string | undefined;
  readonly scene?: string | undefined;
  readonly q?: string | undefined;
}

const CODE = /^[0-9A-Za-z_-]{1,40}$/;
const IN_PATH = /\/g\/([0-9A-Za-z_-]{1,40})(?:[/?#]|$)/;
/** Names under which a code stands in a scene or in the query of a link. The first is the one that we print. */
const NAMES = ['g', 'c', 'code'] as const;
/** WeChat takes at most 32 of these characters (getwxacodeunlimit, field `scene`); `%` is not among them. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
/** A link that went through several hands is encoded as often. */
const MOST_ROUNDS = 3;

/** The scene that is printed into the mini-program code of a place. @throws RangeError for a text that is no code, or too long to be a scene. */
export function sceneOfCode(code: string): string {
  const scene = `${NAMES[0]}=${code}`;
  if (!CODE.test(code) || !SCENE.test(scene)) throw new RangeError(`"${code}" cannot stand in a scene`);
  return scene;
}

/** The place code of an entry, as it stands there; `null` when it carries none. Whether anybody issued it is the server's to say. */
export function codeOfEntry({ code, scene, q }: CodeEntry): string | null {
  return asCode(code) ?? codeOfScene(scene) ?? codeOfLink(q);
}

/** The place code in anything that was scanned: a link to `/g/<code>`, a link with a code in its query, a scene, or the bare code. */
export function codeOfScan(scanned: string): string | null {
  return codeOfLink(scanned) ?? codeOfScene(scanned);
}

function codeOfScene(scene: string | undefined): string | null {
  if (scene === undefined) return null;
  const plain = decodedFully(scene);
  return codeOfQuery(plain) ?? asCode(plain);
}

function codeOfLink(link: string | undefined): string | null {
  if (link === undefined) return null;
  const plain = decodedFully(link.trim());
  const query = plain.indexOf('?');
  const path = query < 0 ? plain : plain.slice(0, query);
  return IN_PATH.exec(path)?.[1] ?? (query < 0 ? null : codeOfQuery(plain.slice(query + 1)));
}

function codeOfQuery(query: string): string | null {
  const pairs = (query.split('#')[0] ?? '').split('&').map((pair) => pair.split('='));
  for (const name of NAMES) {
    const found = pairs.find(([key, , ...more]) => key === name && more.length === 0);
    const code = asCode(found?.[1]);
    if (code !== null) return code;
  }
  return null;
}

function asCode(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return CODE.test(trimmed) ? trimmed : null;
}

/** What cannot be decoded stays as it is: a broken link is answered as an unknown code, never by an error. */
function decodedFully(text: string): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && plain.includes('%'); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
