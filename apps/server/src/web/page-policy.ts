import { createHash } from 'node:crypto';

/**
 * The content security policy of a page of ours: scripts from here or those that stand in it, styles from here, those that stand in it, or those
 * that its script makes, with the nonce or of a digest in `made`. Nothing written into a page later runs.
 */
export function pagePolicy(html: string, { nonce, made = [] }: { nonce?: string; made?: readonly string[] } = {}): string {
  const attributes = [...html.matchAll(/ style="([^"]*)"/g)].map(([, content = '']) => digest(content));
  const styles = [...digests(html, 'style'), ...made, ...(attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : []), ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...digests(html, 'script')].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Named by their digests, so that no other can be slipped in. */
function digests(html: string, element: 'script' | 'style'): string[] {
  const found = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(([, content = '']) => content);
  return found.filter((content) => content.trim() !== '').map(digest);
}

const digest = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
