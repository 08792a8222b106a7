import type { StaffRole } from '@yige/domain';
import type { OrgNode } from '../../org-tree/index.js';

/** What is left in the outbox when a digest was made, and when it was sent to the level above. */
export const DIGEST_EVENTS = { made: 'digest.made', sent: 'digest.sent' } as const;

/** Who is told of a digest, found before the transaction that makes or sends it. */
export interface DigestReaders {
  readonly nodeId: string;
  readonly role: StaffRole;
  /** Whose week it is, by name. */
  readonly place: string;
  readonly type: 'digestToSend' | 'digestMade' | 'digestCame';
}

type ByKind = Partial<Record<OrgNode['kind'], StaffRole>>;

/** Who sends the digest of which place to the level above; the district's has nobody above it. */
const SENDERS: ByKind = { branch: 'branchSecretary', village: 'communityStaff', town: 'townStaff' };
/** Who reads what was sent up to which place. */
const RECEIVERS: ByKind = { village: 'communityStaff', town: 'townStaff', district: 'supervisor' };

export const senderOf = ({ kind }: OrgNode): StaffRole | undefined => SENDERS[kind];

/** Those for whom the digest of a place was made. */
export function ownReaders(node: OrgNode): DigestReaders | null {
  const [sender, reader] = [SENDERS[node.kind], RECEIVERS[node.kind]];
  const role = sender ?? reader;
  return role === undefined ? null : { nodeId: node.id, role, place: node.name, type: sender === undefined ? 'digestMade' : 'digestToSend' };
}

/** Those to whom the digest of a place is sent: of the nearest place above it that digests are sent to. @param byId nodes that may be above it */
export function readersAbove(node: OrgNode, byId: ReadonlyMap<string, OrgNode>): DigestReaders | null {
  for (const id of idsAbove(node).reverse()) {
    const above = byId.get(id);
    const role = above && RECEIVERS[above.kind];
    if (role !== undefined) return { nodeId: id, role, place: node.name, type: 'digestCame' };
  }
  return null;
}

export const idsAbove = ({ path }: OrgNode): string[] => path.split('/').slice(0, -1);
