import { sha256 } from '../../platform/crypto/keys.js';
import type { AuditEntry } from '../infrastructure/audit-entry.entity.js';
import type { AuditLink } from '../infrastructure/audit-link.entity.js';

/** The form in which an entry is hashed: every column but the keyed hash, in this order, whatever the database makes of a row. */
export function canonical(entry: Omit<AuditEntry, 'mac'>): string {
  const detail = entry.detail === null ? null : Object.entries(entry.detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    1, entry.id, entry.tenantId, entry.at, entry.personId, entry.roles, entry.session, entry.action, entry.objectKind, entry.objectId, entry.outcome, detail, entry.source,
  ]);
}

/** What stands before the first entry of a district. */
export const beginningOf = (tenantId: string): string => sha256(`yige audit ${tenantId}`);

/** SHA-256 over the number, the hash before, and the entry; null is an entry that was gone before it could be sealed, which the chain remembers too. */
export const linkHash = (seq: number, previousHash: string, entry: AuditEntry | null): string =>
  sha256(JSON.stringify([seq, previousHash, entry === null ? null : canonical(entry), entry?.mac ?? null]));

/** The links of these entries after the last one of their district. */
export function linksAfter(last: Pick<AuditLink, 'seq' | 'hash'> | null, tenantId: string, ids: readonly string[], entries: ReadonlyMap<string, AuditEntry>): AuditLink[] {
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? beginningOf(tenantId);
  return ids.map((id) => {
    seq++;
    const link: AuditLink = { id, tenantId, seq, previousHash, hash: linkHash(seq, previousHash, entries.get(id) ?? null) };
    previousHash = link.hash;
    return link;
  });
}
