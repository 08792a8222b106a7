/** How somebody may come to the report page: our own link, a mini-program code (`scene`), or a plain link that was scanned (`q`). */
export interface EntryParams {
  readonly code?: string;
  readonly scene?: string;
  readonly q?: string;
}

const CODE = /^[0-9A-Za-z_-]{1,40}$/;

/** The place code of an entry, or `null` when it carries none. `scene` and `q` arrive URL-encoded, sometimes twice. */
export function codeOfEntry({ code, scene, q }: EntryParams): string | null {
  return asCode(code) ?? codeOfScene(scene) ?? codeOfLink(q);
}

/** The place code in anything that was scanned: a link to `/g/<code>`, a link with `code=`, or the bare code. */
export function codeOfScan(scanned: string): string | null {
  return codeOfLink(scanned) ?? codeOfScene(scanned);
}

function codeOfScene(scene: string | undefined): string | null {
  if (scene === undefined) return null;
  const plain = decodedFully(scene);
  return parameter(plain, 'code') ?? parameter(plain, 'c') ?? asCode(plain);
}

function codeOfLink(link: string | undefined): string | null {
  if (link === undefined) return null;
  const plain = decodedFully(link);
  const path = /\/g\/([0-9A-Za-z_-]{1,40})(?:[/?#]|$)/.exec(plain);
  return path?.[1] ?? (plain.includes('?') ? parameter(plain.slice(plain.indexOf('?') + 1), 'code') : null);
}

function parameter(query: string, name: string): string | null {
  const match = new RegExp(`(?:^|[&?])${name}=([^&#]*)`).exec(query);
  return asCode(match?.[1]);
}

function asCode(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return CODE.test(trimmed) ? trimmed : null;
}

function decodedFully(text: string): string {
  let plain = text;
  for (let round = 0; round < 2 && plain.includes('%'); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
